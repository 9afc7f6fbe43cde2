package suban.classifier.evaluation;

/**
 * How well one slot is read.
 *
 * @param said concerns in which it was said
 * @param right of those, read exactly
 * @param overlapping of those, read exactly or with borders that differ
 * @param unsaid concerns in which it was not said
 * @param invented of those, read all the same
 */
public record SlotScore(int said, int right, int overlapping, int unsaid, int invented) {
    static final SlotScore NONE = new SlotScore(0, 0, 0, 0, 0);

    /** Share of all concerns in which what was said is read exactly and what was not is left out. */
    public double accuracy() {
        int all = said + unsaid;
        return all == 0 ? 1 : (right + unsaid - invented) / (double) all;
    }

    SlotScore plus(boolean isSaid, boolean isRight, boolean isOverlapping, boolean isRead) {
        return new SlotScore(
                said + (isSaid ? 1 : 0),
                right + (isSaid && isRight ? 1 : 0),
                overlapping + (isSaid && isOverlapping ? 1 : 0),
                unsaid + (isSaid ? 0 : 1),
                invented + (!isSaid && isRead ? 1 : 0));
    }
}
