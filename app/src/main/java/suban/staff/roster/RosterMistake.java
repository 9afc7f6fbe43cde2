package suban.staff.roster;

/**
 * A line that is not taken, and why.
 *
 * @param line of the file, 1 is its first
 * @param reason {@code name-invalid}, {@code role-unknown}, {@code duplicate} and so on; {@code roster.wrong.REASON} words it
 * @param value what stands there, shortened; empty when that says nothing
 */
public record RosterMistake(long line, String reason, String value) {
    private static final int LONGEST = 60;

    public RosterMistake {
        String plain = value.replaceAll("\\p{Cntrl}", " ").strip();
        value = plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
