package suban.classifier.concern;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;

/**
 * What a resident wants handled. A slot that was not said is null.
 *
 * @param title short and neutral, made of the resident's words, personal data masked
 * @param kind consultation, help, complaint, report, suggestion or praise
 * @param district its value is the district's code
 * @param street its value is the street's code
 * @param place free text: road and number, estate, station
 * @param party shop, company or vehicle the concern is about
 * @param missing names of the service's required details that were not said
 * @param words where the message tells of it, when it tells of others as well; null when all of it does
 */
public record Concern(
        String title,
        Slot kind,
        @Nullable ServiceSlot service,
        @Nullable DepartmentSlot department,
        @Nullable Slot district,
        @Nullable Slot street,
        @Nullable Slot place,
        @Nullable TimeSlot time,
        UrgencySlot urgency,
        @Nullable Slot party,
        @Nullable Slot contact,
        List<String> missing,
        @Nullable Span words) {
    /** How sure a district must be to matter; one that only a likely place tells is less. */
    private static final double LEAST_FIRM = 0.4;

    public Concern {
        missing = List.copyOf(missing);
    }

    /** The one that a message tells of. */
    public Concern(
            String title,
            Slot kind,
            @Nullable ServiceSlot service,
            @Nullable DepartmentSlot department,
            @Nullable Slot district,
            @Nullable Slot street,
            @Nullable Slot place,
            @Nullable TimeSlot time,
            UrgencySlot urgency,
            @Nullable Slot party,
            @Nullable Slot contact,
            List<String> missing) {
        this(title, kind, service, department, district, street, place, time, urgency, party, contact, missing, null);
    }

    /** Code of the service it is about, or null. */
    public @Nullable String serviceCode() {
        return service == null ? null : service.code();
    }

    /** The district if it is sure enough to change who handles the concern or which articles hold; null otherwise. */
    public @Nullable Slot firmDistrict() {
        return firm(district);
    }

    /** For readers who need not reach anybody: personal data in its words masked, the contact left out. */
    public Concern masked() {
        return masked(Masking::mask);
    }

    /** The same, hidden in another way that keeps the length of what it hides. */
    public Concern masked(UnaryOperator<String> masking) {
        return new Concern(
                masking.apply(title),
                kind,
                service,
                department,
                district,
                street,
                masked(place, masking),
                time,
                urgency,
                masked(party, masking),
                null,
                missing,
                words);
    }

    private static @Nullable Slot masked(@Nullable Slot slot, UnaryOperator<String> masking) {
        return slot == null ? null : new Slot(masking.apply(slot.value()), slot.confidence(), slot.evidence());
    }

    /** The same at another place, or with another contact. */
    public Concern with(
            @Nullable Slot otherDistrict,
            @Nullable Slot otherStreet,
            @Nullable Slot otherPlace,
            @Nullable Slot otherContact) {
        return new Concern(
                title,
                kind,
                service,
                department,
                otherDistrict,
                otherStreet,
                otherPlace,
                time,
                urgency,
                party,
                otherContact,
                missing,
                words);
    }

    /** The same with these, of which nothing is missing any more that is said. */
    Concern filled(@Nullable Slot otherPlace, @Nullable TimeSlot otherTime, @Nullable Slot otherParty) {
        List<String> still = missing.stream()
                .filter(name -> switch (name) {
                    case "place" -> otherPlace == null;
                    case "time" -> otherTime == null;
                    case "party" -> otherParty == null;
                    default -> true;
                })
                .toList();
        return new Concern(
                title,
                kind,
                service,
                department,
                district,
                street,
                otherPlace,
                otherTime,
                urgency,
                otherParty,
                contact,
                still,
                words);
    }

    /** The same, read from a part of a longer message: all evidence counts in that. */
    Concern within(Span part) {
        return moved(part.start(), part);
    }

    /** The same by the words alone that tell of it: all evidence counts in those, and what was told elsewhere has none. */
    public Concern alone() {
        return words == null ? this : moved(-words.start(), null);
    }

    private Concern moved(int by, @Nullable Span part) {
        int end = words == null ? Integer.MAX_VALUE : words.end() - words.start();
        return new Concern(
                title,
                kind.moved(by, end),
                service == null ? null : service.moved(by, end),
                department == null ? null : department.moved(by, end),
                moved(district, by, end),
                moved(street, by, end),
                moved(place, by, end),
                time == null ? null : time.worded(time.slot().moved(by, end)),
                urgency.moved(by, end),
                moved(party, by, end),
                moved(contact, by, end),
                missing,
                part);
    }

    private static @Nullable Slot moved(@Nullable Slot slot, int by, int end) {
        return slot == null ? null : slot.moved(by, end);
    }

    /** The same with fewer details missing. */
    public Concern lacking(List<String> stillMissing) {
        return new Concern(
                title,
                kind,
                service,
                department,
                district,
                street,
                place,
                time,
                urgency,
                party,
                contact,
                stillMissing,
                words);
    }

    static @Nullable Slot firm(@Nullable Slot district) {
        return district != null && district.confidence() >= LEAST_FIRM ? district : null;
    }
}
