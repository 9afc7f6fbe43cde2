package suban.intake.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notice tells. Codes are lower-case words: {@code received}, {@code stays-fixed} and so on. */
public enum NoticeKind {
    RECEIVED,
    DISPATCHED,
    /** The city has a question to the resident. */
    WAITING,
    /** The department says it is done: please evaluate. */
    RESOLVED,
    REOPENED,
    /** A person has answered. */
    ANSWERED,
    /** Some weeks after closing: is it still as it should be? */
    STAYS_FIXED,
    OVERDUE_APOLOGY,
    /** The one-time code that the resident just asked for. */
    CODE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NoticeKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
