package suban.intake.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a notice. */
public enum NoticeState {
    /** Waits for its turn, or for the morning. */
    PENDING,
    SENT,
    /** The last attempt failed; there will be another one. */
    FAILED,
    /** Nobody will try again: it was refused, or was of no use any more. */
    GIVEN_UP,
    /** What it was about was erased before it was sent. */
    SUPPRESSED,
    /** The city has no sender: a clerk may call. */
    NO_SENDER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoticeState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
