package suban.intake;

/**
 * How often a suggestion was what people found right.
 *
 * @param right at most {@code decided}
 * @param decided how many suggestions people have decided on
 */
public record SuggestionsRight(long right, long decided) {
    /** In hundredths, rounded down so that 100 means all; 0 for none. */
    public int percent() {
        return decided == 0 ? 0 : (int) (right * 100 / decided);
    }
}
