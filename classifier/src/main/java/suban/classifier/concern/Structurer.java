package suban.classifier.concern;

import dev.langchain4j.data.embedding.Embedding;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.parts.Part;
import suban.classifier.parts.PartFitting;
import suban.classifier.parts.PartReader;
import suban.classifier.parts.TurningNumbers;
import suban.classifier.places.Gazetteer;
import suban.classifier.service.ServiceClassifier;
import suban.classifier.service.Suggestion;
import suban.models.embedding.Meaning;
import suban.models.spelling.Spelling;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Turns a message into typed concerns. What was not said is left out. Thread-safe.
 */
public final class Structurer {
    /** Whoever reviews is helped by a doubtful suggestion that says it is one; below this it is noise. */
    private static final double LEAST_SERVICE = 0.08;

    /** In Chinese characters. */
    private static final int FEW = 4;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{4}");
    private static final double ABOUT_SOMETHING = 0.25;
    /** Whoever is hurried to needlessly has lost less than whoever is not hurried to. */
    private static final double MAYBE_EMERGENCY = 0.7;

    private static final double LEAST_ALTERNATIVE = 0.01;
    private static final int MOST_ALTERNATIVES = 4;

    private final ServiceCatalogue catalogue;
    private final ServiceClassifier classifier;
    private final DepartmentChooser departments;
    private final UrgencyReader urgency;
    private final EmergencyRecogniser emergencies;
    private final Spelling spelling;
    private final KindReader kinds = new KindReader();
    private final WordsReader words;
    private final PartReader reader;
    private final Titles titles;
    private volatile LongConsumer structured = nanos -> {};

    /**
     * @param emergencies what calls for an emergency line is critical, whatever it is about
     * @param spelling how the service is read; everything else is taken from the words as they stand
     * @param zone the city's time zone
     */
    public Structurer(
            ServiceCatalogue catalogue,
            Gazetteer gazetteer,
            ServiceClassifier classifier,
            EmergencyRecogniser emergencies,
            Spelling spelling,
            ZoneId zone) {
        this.emergencies = emergencies;
        this.spelling = spelling;
        this.catalogue = catalogue;
        this.classifier = classifier;
        departments = new DepartmentChooser(catalogue);
        urgency = new UrgencyReader(catalogue);
        words = new WordsReader(gazetteer, zone, kinds, classifier::beginStates);
        titles = new Titles(new ServiceWording(catalogue));
        reader = new PartReader(classifier, spelling, TurningNumbers.own());
    }

    /**
     * The concerns of a message; none if it is blank, no language (a row of faces, code), or a word or two that nobody could
     * handle (你好, 哈哈哈, 12楼).
     *
     * @param meaning of the whole text, or null to have it computed
     */
    public List<Concern> structure(Message message, @Nullable Meaning meaning) {
        long start = System.nanoTime();
        Draft draft = draft(message);
        List<Concern> several = several(draft);
        List<Concern> concerns =
                several.isEmpty() ? complete(draft, meaning == null ? meaning(draft) : meaning) : several;
        structured.accept(System.nanoTime() - start);
        return saysNothing(draft, concerns) ? List.of() : concerns;
    }

    private static boolean saysNothing(Draft draft, List<Concern> concerns) {
        // Code or another script around a sentence is no reason to lose it.
        if (!draft.readable()) return !CHINESE.matcher(draft.text().text()).find();
        if (concerns.size() != 1 || Titles.letters(draft.text().text()) > FEW) return false;
        Concern only = concerns.getFirst();
        boolean about = only.service() != null && only.service().slot().confidence() >= ABOUT_SOMETHING;
        return !about && only.urgency().slot().value().equals(UrgencyReader.NORMAL) && only.contact() == null;
    }

    /** The concerns of a message that tells of more than one, each with where it is told; empty for any other. */
    public List<Concern> several(Draft draft) {
        if (!draft.readable()) return List.of();
        FoldedText text = draft.text();
        List<Part> parts = reader.read(text, draft.message().language(), words.stretches(text, draft.message()));
        return parts.size() < 2
                ? List.of()
                : each(
                        draft,
                        parts.stream()
                                .map(part -> Evidence.span(text, part.start(), part.end()))
                                .toList());
    }

    /** Each part is read by itself; what it leaves to the others is taken from them. */
    private List<Concern> each(Draft whole, List<Span> parts) {
        String text = whole.message().text();
        List<Concern> concerns = new ArrayList<>();
        for (Span part : parts) {
            Draft own = draft(whole.message().withText(part.of(text)));
            for (Concern concern : complete(own, meaning(own))) concerns.add(concern.within(part));
        }
        return Sharing.among(concerns, whole);
    }

    /** Adds a text of one concern to what is learnt of kinds. */
    public void teach(KindFitting fitting, Message message, String kind) {
        Draft draft = draft(message);
        Meaning meaning = meaning(draft);
        Embedding embedding = meaning.embedding().get();
        ServiceSlot found = service(classifier.classify(meaning.text(), meaning.language(), embedding));
        Service service = found == null ? null : catalogue.getService(found.code());
        double sure = found == null ? 0 : found.slot().confidence();
        fitting.add(KindReader.known(draft.text(), service, sure), meaning.language(), embedding, kind);
    }

    /** Adds a text to what is learnt of where concerns begin. */
    public void teach(PartFitting fitting, Message message, List<List<String>> parts) {
        FoldedText text = FoldedText.of(message.text());
        fitting.add(reader, message.text(), parts, words.stretches(text, message));
    }

    /** Adds a text of one concern to what is learnt of which place, time and party are meant. */
    public void teach(MeantFitting fitting, Message message, MeantFitting.Told told) {
        FoldedText text = FoldedText.of(message.text());
        Markings markings = words.markings(text, message);
        fitting.add(text, message.language(), markings, markings.spans(words.states(text, message)), told);
    }

    /** What is known of the stretches of a text. */
    Markings markings(FoldedText text, Message message) {
        return words.markings(text, message);
    }

    /** From now on the listener hears how long each call of {@link #structure} took, in nanoseconds. */
    public void onStructured(LongConsumer listener) {
        structured = listener;
    }

    /** The text as {@link Spelling} reads it, embedded when that is asked for. */
    private Meaning meaning(Draft draft) {
        Language language = draft.message().language();
        String read = spelling.correct(draft.text().text(), language);
        return new Meaning(read, language, () -> classifier.embed(read, language));
    }

    /** What the message's words say by themselves, before it is known what the message is about. */
    public Draft draft(Message message) {
        return words.read(message);
    }

    /**
     * The concerns of a draft, now that it is known what its message is about.
     *
     * @param meaning of the draft's whole text
     */
    public List<Concern> complete(Draft draft, Meaning meaning) {
        if (draft.message().text().isBlank()) return List.of();
        ServiceSlot found = draft.readable()
                ? service(classifier.classify(
                        meaning.text(), meaning.language(), meaning.embedding().get()))
                : null;
        Service service = found == null ? null : catalogue.getService(found.code());
        DepartmentSlot department = found == null || service == null
                ? null
                : departments.choose(draft.text(), service, found.slot().confidence(), draft.district());
        return List.of(new Concern(
                titles.title(
                        draft.message().text(),
                        draft.message().language(),
                        draft.place(),
                        service,
                        found == null ? 0 : found.slot().confidence()),
                draft.readable()
                        ? kinds.read(
                                draft.text(),
                                meaning.language(),
                                meaning.embedding().get(),
                                service,
                                found == null ? 0 : found.slot().confidence())
                        : draft.kind(),
                found,
                department,
                draft.district(),
                draft.street(),
                draft.place(),
                draft.time(),
                urgency(draft, meaning, found == null ? null : found.code()),
                draft.party(),
                draft.contact(),
                service == null ? List.of() : draft.missing(service),
                null));
    }

    private UrgencySlot urgency(Draft draft, Meaning meaning, @Nullable String service) {
        UrgencySlot said = urgency.read(draft.text(), service);
        if (!draft.readable() || said.slot().value().equals(UrgencyReader.CRITICAL)) return said;
        return emergencies
                .assess(draft.text(), meaning.language(), meaning.embedding())
                .filter(emergency -> emergency.probability() >= MAYBE_EMERGENCY)
                .map(UrgencyReader::emergency)
                .orElse(said);
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
}
