package suban.classifier.emergency;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suban.classifier.learning.Detector;
import suban.classifier.learning.Prediction;
import suban.classifier.learning.Sample;
import suban.classifier.service.OutsideTexts;
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
    /** Raised whenever learning or the hints change, so that nothing learnt by the old way is used. */
    private static final String RECIPE = "2";

    private static final int FEWEST_EXAMPLES = 8;

    /**
     * From these probabilities on a message is diverted; chosen by cross-validation on the starter city's content, see
     * docs/decisions/0007. A person in despair is worth more false alarms.
     */
    private static final double LEAST_FOR_EMERGENCY = 0.5;

    private static final double LEAST_FOR_CRISIS = 0.4;

    private final LinePhrases phrases;
    private final Map<String, Line> byCode;
    private final Map<Language, Detector> learnt;

    private EmergencyRecogniser(List<Line> lines, LinePhrases phrases, Map<Language, Detector> learnt) {
        this.phrases = phrases;
        byCode = lines.stream().collect(Collectors.toMap(Line::code, Function.identity()));
        this.learnt = learnt;
    }

    /** Goes by phrases alone. */
    public EmergencyRecogniser(List<Line> lines) {
        this(lines, new LinePhrases(lines), Map.of());
    }

    /**
     * Learns from the lines' examples and look-alikes, all languages at once, unless the same was learnt before.
     *
     * @param everyday what residents write and ask otherwise; texts with a phrase of a line teach nothing
     * @param learntBefore where it is remembered
     */
    public static EmergencyRecogniser learn(
            List<Line> lines, Map<Language, List<String>> everyday, EmbeddingModels models, Learnt learntBefore) {
        LinePhrases phrases = new LinePhrases(lines);
        Map<Language, CompletableFuture<Detector>> learning = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Content content = Content.of(lines, everyday.getOrDefault(language, List.of()), language);
            if (!content.isEnough()) continue;
            Stream<String> all = Stream.of(
                            Stream.of(RECIPE, models.fingerprint(language)),
                            lines.stream().flatMap(EmergencyRecogniser::wording),
                            content.texts.stream(),
                            content.labels.stream())
                    .flatMap(part -> part);
            learning.put(
                    language,
                    CompletableFuture.supplyAsync(() -> learntBefore.recall(
                            "emergencies-" + language.code(),
                            Detector.class,
                            all,
                            () -> Detector.train(samples(content, phrases, models, language)))));
        }
        Map<Language, Detector> learnt = new EnumMap<>(Language.class);
        learning.forEach((language, detector) -> learnt.put(language, detector.join()));
        return new EmergencyRecogniser(lines, phrases, learnt);
    }

    /** All that a line's phrases depend on, in the same order at every start, which a map's own order is not. */
    private static Stream<String> wording(Line line) {
        Stream<String> phrases = Arrays.stream(Language.values())
                .flatMap(language -> Stream.of(
                                line.signals().signals(), line.signals().unless())
                        .map(byLanguage -> String.join("\n", byLanguage.getOrDefault(language, List.of()))));
        return Stream.concat(Stream.of(line.code(), line.kind().name()), phrases);
    }

    /** Texts to learn from and, at the same places, their labels. */
    private record Content(List<String> texts, List<String> labels) {
        static Content of(List<Line> lines, List<String> everyday, Language language) {
            Content content = new Content(new ArrayList<>(), new ArrayList<>());
            for (Line line : lines) {
                content.add(line.examples().getOrDefault(language, List.of()), line.code());
                content.add(line.lookAlikes().getOrDefault(language, List.of()), Sample.LOOK_ALIKE);
            }
            content.add(everyday, Sample.EVERYDAY);
            content.add(OutsideTexts.list(language), Sample.EVERYDAY);
            return content;
        }

        private void add(List<String> more, String label) {
            for (String text : more) {
                texts.add(text);
                labels.add(label);
            }
        }

        boolean isEnough() {
            long everyday = labels.stream().filter(Sample.EVERYDAY::equals).count();
            long lookAlikes = labels.stream().filter(Sample.LOOK_ALIKE::equals).count();
            return lookAlikes >= FEWEST_EXAMPLES && labels.size() - everyday - lookAlikes >= FEWEST_EXAMPLES;
        }
    }

    private static List<Sample> samples(
            Content content, LinePhrases phrases, EmbeddingModels models, Language language) {
        List<FoldedText> folded = content.texts.stream().map(FoldedText::of).toList();
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(folded.stream().map(t -> TextSegment.from(t.text())).toList())
                .content();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            List<LinePhrases.Call> calls = phrases.calls(folded.get(i));
            String label = content.labels.get(i);
            // Residents report dangers as everyday matters too; whether this is one is not known.
            if (label.equals(Sample.EVERYDAY) && !calls.isEmpty()) continue;
            samples.add(new Sample(folded.get(i).text(), label, embeddings.get(i), Hints.of(folded.get(i), calls)));
        }
        return samples;
    }

    /**
     * The line that a message calls for, if any. One whose phrases match goes before others, and of several the one with
     * the number that the message as a whole calls for.
     *
     * @param embedding of the message's folded text by the model of its language; asked for only when needed
     */
    public Optional<Emergency> recognise(FoldedText message, Language language, Supplier<Embedding> embedding) {
        Detector detector = learnt.get(language);
        if (detector == null || message.text().isBlank()) return recogniseByPhrase(message);
        List<LinePhrases.Call> calls = phrases.calls(message);
        List<Double> hints = Hints.of(message, calls);
        // The embedding may be on its way still.
        Prediction prediction = detector.detect(message.text(), embedding.get(), hints);
        double probability = prediction.probability();
        Line learntLine = getLine(prediction.label());
        Emergency found = calls.stream()
                .filter(call -> call.line().number().equals(learntLine.number()))
                .findFirst()
                .or(() -> calls.stream().findFirst())
                .map(call -> new Emergency(call.line(), words(message, call), probability))
                .orElseGet(() -> new Emergency(learntLine, null, probability));
        return probability >= leastProbability(found.line()) ? Optional.of(found) : Optional.empty();
    }

    private static double leastProbability(Line line) {
        return switch (line.kind()) {
            case EMERGENCY -> LEAST_FOR_EMERGENCY;
            case CRISIS -> LEAST_FOR_CRISIS;
        };
    }

    private Line getLine(String code) {
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
