package suban.classifier.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How well messages are read.
 *
 * @param groups by language and form; {@code all} first
 * @param steadiness by change that means nothing; empty when that was not tried
 * @param misses what was read wrongly, a line each
 */
public record SlotReport(Map<String, Group> groups, Map<String, Steadiness> steadiness, List<String> misses) {
    /** The figures alone. */
    public SlotReport withoutMisses() {
        return new SlotReport(groups, steadiness, List.of());
    }

    /**
     * Figures of some messages.
     *
     * @param messages how many
     * @param rightNumber of those, read as so many concerns as they have
     * @param split of those with one concern or none, read as more
     * @param single of those, with one concern or none
     * @param slots by name: kind, place, district, street, time, contact, party
     * @param calibrations by name, of slots that were read
     */
    public record Group(
            int messages,
            int rightNumber,
            int split,
            int single,
            Map<String, SlotScore> slots,
            Map<String, Calibration> calibrations) {}

    /**
     * Whether a slot is as often right as its confidence says.
     *
     * @param read how often
     * @param confidence mean, 0 to 1
     * @param right share, 0 to 1
     * @param error expected calibration error over ten bins of confidence (Naeini, Cooper and Hauskrecht 2015)
     */
    public record Calibration(int read, double confidence, double right, double error) {}

    /**
     * What stays as it was when a message is changed in a way that means nothing.
     *
     * @param slots read before or after, in all messages changed
     * @param same of those
     * @param messages changed
     * @param whole of those, in which the number of concerns and every slot stayed
     */
    public record Steadiness(int slots, int same, int messages, int whole) {}
}
