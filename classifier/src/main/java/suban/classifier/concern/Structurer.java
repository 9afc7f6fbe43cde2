package suban.classifier.concern;

import dev.langchain4j.data.embedding.Embedding;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.PlaceMention;
import suban.classifier.service.ServiceClassifier;
import suban.classifier.service.Suggestion;
import suban.models.spelling.Spelling;
import suban.models.text.FoldedText;

/**
 * Turns a message into typed concerns. What was not said is left out; a message that says nothing readable gives a
 * concern without service and of little confidence. Thread-safe.
 */
public final class Structurer {
    /** Long enough for any concern; what stands after it is kept in the text but not read for slots. */
    private static final int MOST_READ = 8_000;
    /** Whoever reviews is helped by a doubtful suggestion that says it is one; below this it is noise. */
    private static final double LEAST_SERVICE = 0.08;

    private static final double LEAST_ALTERNATIVE = 0.01;
    private static final int MOST_ALTERNATIVES = 4;
    private static final double UNREADABLE = 0.1;

    private final ServiceCatalogue catalogue;
    private final Gazetteer gazetteer;
    private final ServiceClassifier classifier;
    private final JurisdictionReader jurisdictions;
    private final DepartmentChooser departments;
    private final UrgencyReader urgency;
    private final TimeReader times;
    private final Spelling spelling;
    private final KindReader kinds = new KindReader();
    private final PlaceReader places = new PlaceReader();
    private final PartyReader parties = new PartyReader();
    private final ContactReader contacts = new ContactReader();

    /**
     * @param spelling how the service is read; everything else is taken from the words as they stand
     * @param zone the city's time zone
     */
    public Structurer(
            ServiceCatalogue catalogue,
            Gazetteer gazetteer,
            ServiceClassifier classifier,
            Spelling spelling,
            ZoneId zone) {
        this.spelling = spelling;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.classifier = classifier;
        jurisdictions = new JurisdictionReader(gazetteer);
        departments = new DepartmentChooser(catalogue);
        urgency = new UrgencyReader(catalogue);
        times = new TimeReader(zone);
    }

    /**
     * The concerns of a message; none if it is blank.
     *
     * @param embedding of the whole text as {@link Spelling} reads it, in the message's language, or null to have it
     *     computed
     */
    public List<Concern> structure(Message message, @Nullable Embedding embedding) {
        if (message.text().isBlank()) return List.of();
        FoldedText text = FoldedText.of(beginning(message.text()));
        boolean readable = Readability.isReadable(text);
        List<Suggestion> suggestions = readable
                ? classifier.classify(spelling.correct(text.text(), message.language()), message.language(), embedding)
                : List.of();
        ServiceSlot service = service(suggestions);
        List<PlaceMention> mentions = gazetteer.find(text);
        JurisdictionReader.Jurisdiction jurisdiction = jurisdictions.read(text, mentions, message.position());
        Slot place = places.read(text, mentions).orElse(null);
        TimeSlot time = times.read(text, message.time()).orElse(null);
        Slot party = parties.read(text).orElse(null);
        Slot contact = contacts.read(text).orElse(null);
        Slot kind = kinds.read(text);
        if (!readable) kind = new Slot(kind.value(), Math.min(UNREADABLE, kind.confidence()), kind.evidence());
        DepartmentSlot department = service == null
                ? null
                : departments.choose(
                        text,
                        catalogue.getService(service.code()),
                        service.slot().confidence(),
                        Concern.firm(jurisdiction.district()));
        return List.of(new Concern(
                Titles.title(message.text()),
                kind,
                service,
                department,
                jurisdiction.district(),
                jurisdiction.street(),
                place,
                time,
                urgency.read(text, service == null ? null : service.code()),
                party,
                contact,
                service == null
                        ? List.of()
                        : missing(catalogue.getService(service.code()), place, time, party, contact)));
    }

    private static String beginning(String text) {
        if (text.length() <= MOST_READ) return text;
        int end = Character.isHighSurrogate(text.charAt(MOST_READ - 1)) ? MOST_READ - 1 : MOST_READ;
        return text.substring(0, end);
    }

    private static @Nullable ServiceSlot service(List<Suggestion> suggestions) {
        if (suggestions.isEmpty() || suggestions.getFirst().confidence() < LEAST_SERVICE) return null;
        Suggestion best = suggestions.getFirst();
        List<Suggestion> alternatives = suggestions.stream()
                .skip(1)
                .filter(s -> s.confidence() >= LEAST_ALTERNATIVE)
                .limit(MOST_ALTERNATIVES)
                .toList();
        return new ServiceSlot(
                new Slot(best.code(), best.confidence(), List.of()), best.code(), best.name(), alternatives);
    }

    private static List<String> missing(
            Service service,
            @Nullable Slot place,
            @Nullable TimeSlot time,
            @Nullable Slot party,
            @Nullable Slot contact) {
        List<String> missing = new ArrayList<>();
        for (Detail detail : service.details()) {
            boolean said = switch (detail.name()) {
                case "place" -> place != null;
                case "time" -> time != null;
                case "party" -> party != null;
                case "contact" -> contact != null;
                default -> false;
            };
            if (detail.required() && !said) missing.add(detail.name());
        }
        return missing;
    }
}
