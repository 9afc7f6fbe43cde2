package suban.web.staff.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;

/** The resident's own words, cut wherever the evidence for a slot begins or ends. */
public final class MarkedWords {
    /**
     * A stretch of the words.
     *
     * @param slots for which it is evidence
     * @param ends slots whose evidence ends here, to be named
     */
    public record Piece(String text, List<String> slots, List<String> ends) {
        /** The slot whose colour it has: the first one, as spans within spans are few. */
        public @Nullable String first() {
            return slots.isEmpty() ? null : slots.getFirst();
        }
    }

    private record Evidence(String slot, Span span) {}

    private MarkedWords() {}

    static List<Piece> of(String text, @Nullable Concern concern) {
        List<Evidence> all = new ArrayList<>();
        if (concern != null) {
            slots(concern)
                    .forEach((name, slot) -> slot.evidence().stream()
                            .filter(span -> span.start() < span.end() && span.end() <= text.length())
                            .forEach(span -> all.add(new Evidence(name, span))));
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        all.forEach(e -> cuts.addAll(List.of(e.span().start(), e.span().end())));
        List<Piece> pieces = new ArrayList<>();
        Integer end;
        for (int start = 0; (end = cuts.higher(start)) != null; start = end) {
            pieces.add(piece(text, start, end, all));
        }
        return pieces;
    }

    private static Piece piece(String text, int start, int end, List<Evidence> all) {
        List<String> slots = all.stream()
                .filter(e -> e.span().start() <= start && end <= e.span().end())
                .map(Evidence::slot)
                .distinct()
                .toList();
        List<String> ends = all.stream()
                .filter(e -> e.span().end() == end && e.span().start() <= start)
                .map(Evidence::slot)
                .distinct()
                .toList();
        return new Piece(text.substring(start, end), slots, ends);
    }

    /** By name, in the order in which they are shown. */
    private static Map<String, Slot> slots(Concern concern) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        put(
                slots,
                "service",
                concern.service() == null ? null : concern.service().slot());
        put(slots, "district", concern.district());
        put(slots, "street", concern.street());
        put(slots, "place", concern.place());
        put(slots, "time", concern.time() == null ? null : concern.time().slot());
        put(slots, "urgency", concern.urgency().slot());
        put(slots, "party", concern.party());
        put(slots, "contact", concern.contact());
        put(slots, "kind", concern.kind());
        put(
                slots,
                "department",
                concern.department() == null ? null : concern.department().slot());
        return slots;
    }

    private static void put(Map<String, Slot> slots, String name, @Nullable Slot slot) {
        if (slot != null) slots.put(name, slot);
    }
}
