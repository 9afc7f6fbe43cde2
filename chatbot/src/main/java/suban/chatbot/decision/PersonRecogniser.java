package suban.chatbot.decision;

import dev.langchain4j.data.embedding.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import suban.chatbot.wording.PersonWording;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.learning.Detector;
import suban.classifier.learning.Lessons;
import suban.classifier.learning.MessageDetector;
import suban.classifier.wording.SignalMatcher;
import suban.models.embedding.EmbeddingModels;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Recognises messages that ask for a person instead of the program, by the city's phrases and by what was learnt from its
 * examples, as {@link EmergencyRecogniser} recognises emergencies. Immutable and thread-safe.
 */
public final class PersonRecogniser {
    private static final String KIND = "person";
    /** Raised whenever the hints change. */
    private static final String RECIPE = "1";

    private final SignalMatcher signals;
    private final MessageDetector learnt;

    private PersonRecogniser(SignalMatcher signals, MessageDetector learnt) {
        this.signals = signals;
        this.learnt = learnt;
    }

    /** Goes by phrases alone. */
    public PersonRecogniser(PersonWording wording) {
        this(SignalMatcher.anywhere(wording.signals()), MessageDetector.unlearnt());
    }

    /**
     * Learns from the wording's examples and look-alikes, all languages at once, unless the same was learnt before.
     *
     * @param otherwise what residents write otherwise; texts with a phrase teach nothing
     * @param learntBefore where it is remembered
     */
    public static PersonRecogniser learn(
            PersonWording wording, Map<Language, List<String>> otherwise, EmbeddingModels models, Learnt learntBefore) {
        SignalMatcher signals = SignalMatcher.anywhere(wording.signals());
        Lessons lessons = new Lessons()
                .kind(KIND, wording.examples())
                .lookAlikes(wording.lookAlikes())
                .everyday(otherwise);
        MessageDetector.Wording hints = new MessageDetector.Wording() {
            @Override
            public List<Double> hints(FoldedText message) {
                return PersonRecogniser.hints(message, signals.matches(message));
            }

            @Override
            public boolean mayBeOfKind(FoldedText message) {
                return signals.matches(message);
            }
        };
        List<String> dependsOn = new ArrayList<>(List.of(RECIPE));
        wording.signals().content().forEach(dependsOn::add);
        return new PersonRecogniser(
                signals, MessageDetector.learn(KIND, lessons, hints, dependsOn, models, learntBefore));
    }

    private static List<Double> hints(FoldedText message, boolean phrase) {
        return List.of(phrase ? 1.0 : 0.0, Math.log1p(message.text().length()) - 3);
    }

    /**
     * How likely a message asks for a person.
     *
     * @param phrase whether a phrase of the city asks for one
     */
    public record Asking(double probability, boolean phrase) {}

    /** @param embedding of the message's text by the model of its language; asked for only when needed */
    public Asking assess(FoldedText message, Language language, Supplier<Embedding> embedding) {
        boolean phrase = signals.matches(message);
        Detector detector = learnt.in(language);
        if (detector == null || message.text().isBlank()) return new Asking(phrase ? 1 : 0, phrase);
        double probability = detector.detect(message.text(), embedding.get(), hints(message, phrase))
                .probability();
        return new Asking(probability, phrase);
    }

    /** The phrase of a message that asks for a person, whatever was learnt. */
    public Optional<String> findPhrase(FoldedText message) {
        return signals.find(message).map(found -> message.text().substring(found.start(), found.end()));
    }
}
