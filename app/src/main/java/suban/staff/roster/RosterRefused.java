package suban.staff.roster;

/** The file as a whole cannot be taken; nothing was changed. */
final class RosterRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String value;

    /** @param reason {@code roster.refused.REASON} words it */
    RosterRefused(String reason, String value) {
        super(reason, null, false, false);
        this.reason = reason;
        this.value = value;
    }

    RosterResult.Refused result() {
        return new RosterResult.Refused(reason, value);
    }
}
