package suban.classifier.emergency;

import dev.langchain4j.data.embedding.Embedding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suban.classifier.learning.Detector;
import suban.classifier.learning.Lessons;
import suban.classifier.learning.MessageDetector;
import suban.classifier.learning.Prediction;
import suban.models.embedding.EmbeddingModels;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Recognises messages that call for an emergency or crisis line, by the lines' phrases and by what was learnt from their
 * examples. Both are heard: a phrase in a message that is very likely harmless calls for nothing, and a message that is
 * very likely an emergency needs no phrase. A language with too few examples goes by phrases alone. Thread-safe.
 */
public final class EmergencyRecogniser {
    private final LinePhrases phrases;
    private final Map<String, Line> byCode;
    private final MessageDetector learnt;

    private EmergencyRecogniser(List<Line> lines, LinePhrases phrases, MessageDetector learnt) {
        this.phrases = phrases;
        byCode = lines.stream().collect(Collectors.toMap(Line::code, Function.identity()));
        this.learnt = learnt;
    }

    /** Goes by phrases alone. */
    public EmergencyRecogniser(List<Line> lines) {
        this(lines, new LinePhrases(lines), MessageDetector.unlearnt());
    }

    /**
     * Learns from the lines' examples and look-alikes, all languages at once, unless the same was learnt before.
     *
     * @param everyday what residents write and ask otherwise; texts with a phrase of a line teach nothing
     * @param harmless what only sounds like danger, beside the lines' own look-alikes
     * @param learntBefore where it is remembered
     */
    public static EmergencyRecogniser learn(
            List<Line> lines,
            Map<Language, List<String>> everyday,
            Map<Language, List<String>> harmless,
            EmbeddingModels models,
            Learnt learntBefore) {
        Lessons lessons = new Lessons().everyday(everyday).lookAlikes(harmless);
        for (Line line : lines) {
            lessons.kind(line.code(), line.examples());
            lessons.lookAlikes(line.lookAlikes());
        }
        LinePhrases phrases = new LinePhrases(lines);
        MessageDetector.Wording wording = new MessageDetector.Wording() {
            @Override
            public List<Double> hints(FoldedText message) {
                return Hints.of(message, phrases.calls(message));
            }

            @Override
            public boolean mayBeOfKind(FoldedText message) {
                return !phrases.calls(message).isEmpty();
            }
        };
        List<String> dependsOn = Stream.concat(
                        Hints.RECIPE.stream(), lines.stream().flatMap(EmergencyRecogniser::wording))
                .toList();
        return new EmergencyRecogniser(
                lines,
                phrases,
                MessageDetector.learn("emergencies", lessons, wording, dependsOn, models, learntBefore));
    }

    /** All that a line's phrases depend on, in the same order at every start, which a map's own order is not. */
    private static Stream<String> wording(Line line) {
        return Stream.concat(
                Stream.of(line.code(), line.kind().name()), line.signals().content());
    }

    /**
     * The line that a message most likely calls for, with the probability that it calls for any. One whose phrases match
     * goes before others, and of several the one with the number that the message as a whole calls for. Empty when nothing
     * was learnt and no phrase is there. What probability is enough is the caller's to say.
     *
     * @param embedding of the message's text by the model of its language; asked for only when needed
     */
    public Optional<Emergency> assess(FoldedText message, Language language, Supplier<Embedding> embedding) {
        Detector detector = learnt.in(language);
        if (detector == null || message.text().isBlank()) return recogniseByPhrase(message);
        List<LinePhrases.Call> calls = phrases.calls(message);
        List<Double> hints = Hints.of(message, calls);
        // The embedding may be on its way still.
        Prediction prediction = detector.detect(message.text(), embedding.get(), hints);
        double probability = prediction.probability();
        Line learntLine = getLine(prediction.label());
        return calls.stream()
                .filter(call -> call.line().number().equals(learntLine.number()))
                .findFirst()
                .or(() -> calls.stream().findFirst())
                .map(call -> new Emergency(call.line(), words(message, call), probability))
                .or(() -> Optional.of(new Emergency(learntLine, null, probability)));
    }

    /** The first line with this number. */
    public Optional<Line> findByNumber(String number) {
        return byCode.values().stream()
                .filter(line -> line.number().equals(number) && !line.examples().isEmpty())
                .min(Comparator.comparing(Line::code));
    }

    /** The line with this code. */
    public Line getLine(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** The line that a message's phrases call for, whatever was learnt. */
    public Optional<Emergency> recogniseByPhrase(FoldedText message) {
        return phrases.calls(message).stream()
                .findFirst()
                .map(call -> new Emergency(call.line(), words(message, call), 1));
    }

    private static String words(FoldedText message, LinePhrases.Call call) {
        return message.original()
                .substring(
                        message.originalStart(call.where().start()),
                        message.originalEnd(call.where().end()));
    }
}
