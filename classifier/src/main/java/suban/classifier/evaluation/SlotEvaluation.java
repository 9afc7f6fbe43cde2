package suban.classifier.evaluation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Source;
import suban.classifier.concern.Structurer;
import suban.classifier.concern.TimeSlot;
import suban.classifier.places.Gazetteer;
import suban.classifier.privacy.Masking;
import suban.classifier.privacy.Reachable;

/** Reads messages and compares with what is to be read from them. */
public final class SlotEvaluation {
    private final Structurer structurer;
    private final Gazetteer gazetteer;
    private final ZoneId zone;
    private final Map<String, Tally> groups = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    public SlotEvaluation(Structurer structurer, Gazetteer gazetteer, ZoneId zone) {
        this.structurer = structurer;
        this.gazetteer = gazetteer;
        this.zone = zone;
    }

    /** What one group of messages came to. */
    private static final class Tally {
        private int messages;
        private int rightNumber;
        private int split;
        private int single;
        private final Map<String, SlotScore> slots = new LinkedHashMap<>();

        SlotReport.Group group() {
            return new SlotReport.Group(messages, rightNumber, split, single, Map.copyOf(slots));
        }
    }

    /** @throws LabelledFileException if the file cannot be used */
    public SlotReport evaluate(Path file) {
        SlotFile.read(file).forEach(this::evaluate);
        Map<String, SlotReport.Group> figures = new LinkedHashMap<>();
        groups.forEach((name, tally) -> figures.put(name, tally.group()));
        return new SlotReport(figures, misses);
    }

    private void evaluate(SlotCase message) {
        Source source = message.form().equals("speech") ? Source.SPEECH : Source.TYPED;
        Instant said = message.said().atZone(zone).toInstant();
        List<Concern> read =
                structurer.structure(new Message(message.text(), message.language(), source, said, null), null);
        if (message.concerns().isEmpty() && read.size() == 1 && read.getFirst().service() == null) read = List.of();
        List<Tally> tallies = List.of(tally("all"), tally(message.language().code() + " " + message.form()));
        int expected = message.concerns().size();
        if (read.size() != expected) {
            miss(expected + "/" + read.size() + " concerns: " + message.text());
        }
        for (Tally tally : tallies) {
            tally.messages++;
            if (read.size() == expected) tally.rightNumber++;
            if (expected <= 1) tally.single++;
            if (expected <= 1 && read.size() > 1) tally.split++;
        }
        for (SlotCase.Expected concern : message.concerns()) compare(message, concern, nearest(concern, read), tallies);
    }

    /** Messages may be real ones: what could identify somebody is masked in what is listed. */
    private void miss(String line) {
        misses.add(Masking.mask(line));
    }

    private Tally tally(String name) {
        return groups.computeIfAbsent(name, n -> new Tally());
    }

    /** The concern that says the most of what is expected. */
    private static @Nullable Concern nearest(SlotCase.Expected expected, List<Concern> read) {
        Concern best = null;
        int most = -1;
        for (Concern concern : read) {
            int shared = overlap(expected.place(), value(concern.place()))
                    + overlap(
                            expected.time(),
                            concern.time() == null
                                    ? null
                                    : concern.time().slot().value())
                    + overlap(expected.party(), value(concern.party()))
                    + (expected.kind().equals(concern.kind().value()) ? 1 : 0);
            if (shared > most) {
                most = shared;
                best = concern;
            }
        }
        return best;
    }

    private static int overlap(@Nullable String expected, @Nullable String read) {
        if (expected == null || read == null) return expected == read ? 1 : 0;
        return expected.contains(read) || read.contains(expected) ? 3 : 0;
    }

    /** Digits count however they are written; an extension is not part of a number. */
    private static @Nullable String contact(@Nullable String told) {
        if (told == null) return null;
        List<Reachable.Way> ways = Reachable.list(told);
        return ways.isEmpty() ? told : ways.getFirst().value().replaceFirst("^(?:\\+|00)?86(?=1\\d{10}$)", "");
    }

    private static @Nullable String value(@Nullable Slot slot) {
        return slot == null ? null : slot.value();
    }

    private void compare(SlotCase message, SlotCase.Expected expected, @Nullable Concern read, List<Tally> tallies) {
        String kind = read == null ? null : read.kind().value();
        words(message, "kind", expected.kind(), kind, tallies);
        String either = kind != null && kind.equals(expected.kindAlso()) ? kind : expected.kind();
        words(message, "kind, either", either, kind, tallies);
        words(message, "place", expected.place(), read == null ? null : value(read.place()), tallies);
        words(message, "district", expected.district(), read == null ? null : name(read.district()), tallies);
        words(message, "street", expected.street(), read == null ? null : name(read.street()), tallies);
        words(
                message,
                "contact",
                contact(expected.contact()),
                read == null ? null : contact(value(read.contact())),
                tallies);
        words(message, "party", expected.party(), read == null ? null : value(read.party()), tallies);
        TimeSlot time = read == null ? null : read.time();
        boolean words = expected.time() != null
                && time != null
                && same(expected.time(), time.slot().value());
        boolean overlaps = expected.time() != null
                && time != null
                && overlap(expected.time(), time.slot().value()) > 0;
        boolean meant = time != null && isMeant(expected, time);
        score(
                message,
                "time words",
                expected.time(),
                value(time == null ? null : time.slot()),
                words,
                overlaps,
                tallies);
        score(message, "time", told(expected), time == null ? null : told(time), meant, meant || overlaps, tallies);
    }

    private @Nullable String name(@Nullable Slot slot) {
        if (slot == null) return null;
        return gazetteer
                .findDistrict(slot.value())
                .map(district -> district.name().zh())
                .or(() -> gazetteer
                        .findStreet(slot.value())
                        .map(street -> street.name().zh()))
                .orElse(slot.value());
    }

    private void words(
            SlotCase message, String slot, @Nullable String expected, @Nullable String read, List<Tally> tallies) {
        boolean right = expected != null && read != null && same(expected, read);
        boolean overlapping = expected != null && read != null && overlap(expected, read) > 0;
        score(message, slot, expected, read, right, right || overlapping, tallies);
    }

    private void score(
            SlotCase message,
            String slot,
            @Nullable String expected,
            @Nullable String read,
            boolean right,
            boolean overlapping,
            List<Tally> tallies) {
        for (Tally tally : tallies) {
            tally.slots.merge(
                    slot,
                    SlotScore.NONE.plus(expected != null, right, overlapping, read != null),
                    (a, b) -> a.plus(expected != null, right, overlapping, read != null));
        }
        if (expected == null ? read != null : !right)
            miss(slot + ": wanted " + expected + ", read " + read + " | " + message.said() + " " + message.text());
    }

    /** Spaces, marks at the borders and the particle 的 make no difference. */
    private static boolean same(String expected, String read) {
        return plain(expected).equals(plain(read));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,，.。、'’]", "")
                .replaceAll("^(?:在|于|the|at|on|in|around|about|from|for)|(?:的|附近|左右)$", "");
    }

    private boolean isMeant(SlotCase.Expected expected, TimeSlot read) {
        String times = expected.times();
        if (times == null || !times.equals(read.form().code())) return false;
        if (times.equals("recurring") || times.equals("vague")) return true;
        LocalDateTime from = LocalDateTime.ofInstant(read.from(), zone);
        if (times.equals("since")) {
            return expected.from() == null
                    || from.toLocalDate().equals(expected.from().toLocalDate());
        }
        if (!from.equals(expected.from())) return false;
        if (times.equals("point")) return true;
        return read.until() != null && Objects.equals(LocalDateTime.ofInstant(read.until(), zone), expected.until());
    }

    private static @Nullable String told(SlotCase.Expected expected) {
        if (expected.time() == null) return null;
        return expected.time() + " = " + expected.times() + " " + expected.from() + ".." + expected.until();
    }

    private String told(TimeSlot time) {
        return time.slot().value() + " = " + time.form().code() + " " + LocalDateTime.ofInstant(time.from(), zone)
                + ".." + (time.until() == null ? null : LocalDateTime.ofInstant(time.until(), zone));
    }
}
