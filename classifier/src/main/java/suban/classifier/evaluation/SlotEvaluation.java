package suban.classifier.evaluation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Source;
import suban.classifier.concern.Structurer;
import suban.classifier.concern.TimeSlot;
import suban.classifier.places.Gazetteer;
import suban.classifier.privacy.Masking;

/** Reads messages and compares with what is to be read from them. */
public final class SlotEvaluation {
    private final Structurer structurer;
    private final Gazetteer gazetteer;
    private final ZoneId zone;
    private final boolean changing;
    private final Map<String, SlotReport.Steadiness> steadiness = new LinkedHashMap<>();
    private final Map<String, SlotTally> groups = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** @param changing whether each message is read again in changes that mean nothing, which takes several times as long */
    public SlotEvaluation(Structurer structurer, Gazetteer gazetteer, ZoneId zone, boolean changing) {
        this.changing = changing;
        this.structurer = structurer;
        this.gazetteer = gazetteer;
        this.zone = zone;
    }

    /** @throws LabelledFileException if the file cannot be used */
    public SlotReport evaluate(Path file) {
        SlotFile.read(file).forEach(this::evaluate);
        Map<String, SlotReport.Group> figures = new LinkedHashMap<>();
        groups.forEach((name, tally) -> figures.put(name, tally.group()));
        return new SlotReport(figures, steadiness, misses);
    }

    private void evaluate(SlotCase message) {
        Source source = message.form().equals("speech") ? Source.SPEECH : Source.TYPED;
        Instant said = message.said().atZone(zone).toInstant();
        Function<String, List<Concern>> reading =
                text -> structurer.structure(new Message(text, message.language(), source, said, null), null);
        List<Concern> read = reading.apply(message.text());
        if (changing) {
            SlotSteadiness steady = new SlotSteadiness(reading, steadiness);
            steady.change(message.text(), read, Changes.of(message.language()));
        }
        if (message.concerns().isEmpty() && read.size() == 1 && read.getFirst().service() == null) read = List.of();
        List<SlotTally> tallies = List.of(tally("all"), tally(message.language().code() + " " + message.form()));
        int expected = message.concerns().size();
        if (read.size() != expected) {
            miss(expected + "/" + read.size() + " concerns: " + message.text());
        }
        for (SlotTally tally : tallies) tally.count(expected, read.size());
        for (SlotCase.Expected concern : message.concerns()) compare(message, concern, nearest(concern, read), tallies);
    }

    /** Messages may be real ones: what could identify somebody is masked in what is listed. */
    private void miss(String line) {
        misses.add(Masking.mask(line));
    }

    private SlotTally tally(String name) {
        return groups.computeIfAbsent(name, n -> new SlotTally());
    }

    /** The concern that says the most of what is expected. */
    private static @Nullable Concern nearest(SlotCase.Expected expected, List<Concern> read) {
        Concern best = null;
        int most = -1;
        for (Concern concern : read) {
            int shared = Wordings.overlap(expected.place(), value(concern.place()))
                    + Wordings.overlap(
                            expected.time(),
                            concern.time() == null
                                    ? null
                                    : concern.time().slot().value())
                    + Wordings.overlap(expected.party(), value(concern.party()))
                    + (expected.kind().equals(concern.kind().value()) ? 1 : 0);
            if (shared > most) {
                most = shared;
                best = concern;
            }
        }
        return best;
    }

    private static @Nullable String value(@Nullable Slot slot) {
        return slot == null ? null : slot.value();
    }

    private void compare(
            SlotCase message, SlotCase.Expected expected, @Nullable Concern read, List<SlotTally> tallies) {
        Slot kind = read == null ? null : read.kind();
        String either = kind != null && kind.value().equals(expected.kindAlso()) ? kind.value() : expected.kind();
        words(message, "kind", expected.kind(), value(kind), tallies);
        sure("kind", kind, words(message, "kind, either", either, value(kind), tallies), tallies);
        Slot place = read == null ? null : read.place();
        sure("place", place, words(message, "place", expected.place(), value(place), tallies), tallies);
        Slot district = read == null ? null : read.district();
        sure("district", district, words(message, "district", expected.district(), name(district), tallies), tallies);
        words(message, "street", expected.street(), read == null ? null : name(read.street()), tallies);
        Slot contact = read == null ? null : read.contact();
        String wanted = Wordings.contact(expected.contact());
        sure("contact", contact, words(message, "contact", wanted, Wordings.contact(value(contact)), tallies), tallies);
        Slot party = read == null ? null : read.party();
        sure("party", party, words(message, "party", expected.party(), value(party), tallies), tallies);
        times(message, expected, read == null ? null : read.time(), tallies);
    }

    private void times(SlotCase message, SlotCase.Expected expected, @Nullable TimeSlot time, List<SlotTally> tallies) {
        Slot words = time == null ? null : time.slot();
        sure("time", words, words(message, "time words", expected.time(), value(words), tallies), tallies);
        if (expected.time() != null && expected.times() == null) return;
        boolean meant = time != null && isMeant(expected, time);
        boolean overlaps = Wordings.overlap(expected.time(), value(words)) > 0;
        score(message, "time", told(expected), time == null ? null : told(time), meant, meant || overlaps, tallies);
    }

    private static void sure(String slot, @Nullable Slot read, boolean right, List<SlotTally> tallies) {
        if (read != null) for (SlotTally tally : tallies) tally.sure(slot, read.confidence(), right);
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

    /** @return whether what was read is what was said */
    private boolean words(
            SlotCase message, String slot, @Nullable String expected, @Nullable String read, List<SlotTally> tallies) {
        boolean right = expected != null && read != null && Wordings.same(expected, read);
        boolean overlapping = expected != null && read != null && Wordings.overlap(expected, read) > 0;
        score(message, slot, expected, read, right, right || overlapping, tallies);
        return right;
    }

    private void score(
            SlotCase message,
            String slot,
            @Nullable String expected,
            @Nullable String read,
            boolean right,
            boolean overlapping,
            List<SlotTally> tallies) {
        for (SlotTally tally : tallies) tally.score(slot, expected != null, right, overlapping, read != null);
        if (expected == null ? read != null : !right)
            miss(slot + ": wanted " + expected + ", read " + read + " | " + message.said() + " " + message.text());
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
