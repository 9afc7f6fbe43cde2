package suban.intake;

/**
 * How often a suggestion was right, by what people decided.
 *
 * @param decided suggestions that somebody has decided on
 * @param right those that they kept
 */
public record Rightness(long decided, long right) {
    /** In whole percent; 0 when nothing was decided. */
    public long percent() {
        return decided == 0 ? 0 : Math.round(100.0 * right / decided);
    }
}
