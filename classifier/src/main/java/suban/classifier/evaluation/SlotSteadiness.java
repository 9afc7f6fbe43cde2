package suban.classifier.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Slot;
import suban.classifier.concern.TimeSlot;
import suban.models.text.FoldedText;

/** Reads messages again, changed in ways that mean nothing, and counts what stays as it was. */
final class SlotSteadiness {
    private final Function<String, List<Concern>> reading;
    private final Map<String, SlotReport.Steadiness> counts;

    /**
     * @param reading of one message, in whatever words
     * @param counts by change, added to
     */
    SlotSteadiness(Function<String, List<Concern>> reading, Map<String, SlotReport.Steadiness> counts) {
        this.reading = reading;
        this.counts = counts;
    }

    void change(String text, List<Concern> before, Map<String, UnaryOperator<String>> changes) {
        changes.forEach((name, change) -> {
            String changed = change.apply(text);
            if (!changed.equals(text)) count(name, before, reading.apply(changed), change);
        });
    }

    private void count(String name, List<Concern> before, List<Concern> after, UnaryOperator<String> change) {
        int slots = 0;
        int same = 0;
        boolean whole = before.size() == after.size();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Map<String, String> was = i < before.size() ? slots(before.get(i), change) : Map.of();
            Map<String, String> is = i < after.size() ? slots(after.get(i), UnaryOperator.identity()) : Map.of();
            for (Map.Entry<String, String> slot : was.entrySet()) {
                slots++;
                if (slot.getValue().equals(is.get(slot.getKey()))) same++;
                else whole = false;
            }
            for (String slot : is.keySet()) {
                if (was.containsKey(slot)) continue;
                slots++;
                whole = false;
            }
        }
        SlotReport.Steadiness one = new SlotReport.Steadiness(slots, same, 1, whole ? 1 : 0);
        counts.merge(
                name,
                one,
                (a, b) -> new SlotReport.Steadiness(
                        a.slots() + b.slots(),
                        a.same() + b.same(),
                        a.messages() + b.messages(),
                        a.whole() + b.whole()));
    }

    private static Map<String, String> slots(Concern concern, UnaryOperator<String> change) {
        Map<String, String> slots = new TreeMap<>();
        slots.put("kind", concern.kind().value());
        if (concern.service() != null) slots.put("service", concern.service().code());
        if (concern.district() != null) slots.put("district", concern.district().value());
        if (concern.street() != null) slots.put("street", concern.street().value());
        put(slots, "place", concern.place(), change);
        put(slots, "party", concern.party(), change);
        put(slots, "contact", concern.contact(), change);
        TimeSlot time = concern.time();
        if (time != null) slots.put("time", time.form() + " " + time.from() + " " + time.until());
        return slots;
    }

    private static void put(Map<String, String> slots, String name, @Nullable Slot slot, UnaryOperator<String> change) {
        if (slot != null) slots.put(name, plain(change.apply(slot.value())));
    }

    /** Numerals, particles and marks aside, which is what was changed. */
    private static String plain(String words) {
        return FoldedText.of(words).text().replaceAll("[\\s\\p{P}的了]", "");
    }
}
