package suban.classifier.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How well messages are read.
 *
 * @param groups by language and form; {@code all} first
 * @param misses what was read wrongly, a line each
 */
public record SlotReport(Map<String, Group> groups, List<String> misses) {
    /** The figures alone. */
    public SlotReport withoutMisses() {
        return new SlotReport(groups, List.of());
    }

    /**
     * Figures of some messages.
     *
     * @param messages how many
     * @param rightNumber of those, read as so many concerns as they have
     * @param split of those with one concern or none, read as more
     * @param single of those, with one concern or none
     * @param slots by name: kind, place, district, street, time, contact, party
     */
    public record Group(int messages, int rightNumber, int split, int single, Map<String, SlotScore> slots) {}
}
