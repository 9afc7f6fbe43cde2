package suban.intake;

import java.util.Locale;

/** Where a concern stands. Codes are lower-case words: {@code received}, {@code accepted} and so on. */
public enum ConcernState {
    /** On disk, not yet looked at by a person. */
    RECEIVED,
    /** Staff checked it and it will be handled. */
    ACCEPTED,
    /** Sent to the responsible department. */
    DISPATCHED,
    /** The department sent it back. */
    RETURNED,
    /** The department says it is done. */
    RESOLVED,
    /** Done and confirmed. */
    CLOSED,
    /** A hand-over that asks for nothing a city can do. */
    REJECTED,
    /** A hand-over that a person has answered. */
    ANSWERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more is expected to happen. */
    public boolean isFinal() {
        return this == CLOSED || this == REJECTED || this == ANSWERED;
    }
}
