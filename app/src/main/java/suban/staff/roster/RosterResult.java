package suban.staff.roster;

/** What came of reading a file. */
public sealed interface RosterResult {
    record Planned(RosterPlan plan) implements RosterResult {}

    /**
     * It cannot be read as a list of accounts; nothing of it is kept.
     *
     * @param reason {@code empty}, {@code not-text}, {@code header} and so on; {@code roster.refused.REASON} words it
     * @param value what the reason is about, or empty
     */
    record Refused(String reason, String value) implements RosterResult {}
}
