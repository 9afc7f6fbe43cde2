package suban.classifier.evaluation;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import suban.classifier.learning.Example;
import suban.classifier.learning.TextClassifier;
import suban.models.embedding.EmbeddingModels;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Trains on one file of labelled texts and measures on another. */
public final class ClassifierEvaluation {
    /** Enough to know what a message is about; the n-grams read all of it. */
    private static final int MOST_EMBEDDED = 250;

    private static final int TIMED = 200;

    private final EmbeddingModels models;

    public ClassifierEvaluation(EmbeddingModels models) {
        this.models = models;
    }

    /** @throws LabelledFileException if a file cannot be used */
    public ClassifierReport evaluate(Path train, Path test) {
        List<LabelledText> trainRows = LabelledFile.read(train);
        List<LabelledText> testRows = LabelledFile.read(test);
        if (trainRows.stream()
                        .map(LabelledText::label)
                        .filter(l -> !l.equals(Example.OUT_OF_SCOPE))
                        .distinct()
                        .count()
                < 2) {
            throw new LabelledFileException(
                    new LocalText(train + "：至少需要两个不同的 label", train + ": needs at least two labels"));
        }
        Language language = language(trainRows);
        long start = System.nanoTime();
        TextClassifier classifier = TextClassifier.train(examples(trainRows, language));
        double trainSeconds = (System.nanoTime() - start) / 1e9;
        List<Example> tests = examples(testRows, language);
        start = System.nanoTime();
        List<Outcome> outcomes = tests.stream()
                .map(e -> new Outcome(e.label(), classifier.classify(e.text(), e.embedding())))
                .toList();
        double classifyMicros = (System.nanoTime() - start) / 1e3 / tests.size();
        return report(outcomes, trainSeconds, embeddingMicros(testRows, language) + classifyMicros, classifyMicros);
    }

    private static ClassifierReport report(
            List<Outcome> outcomes, double trainSeconds, double micros, double classifyMicros) {
        boolean strangers = outcomes.stream().anyMatch(o -> !o.belongs());
        // Where every row belongs to a label, refusing is no answer.
        Function<Outcome, String> answer = strangers ? Outcome::answer : Outcome::best;
        Function<Outcome, Double> confidence = strangers
                ? Outcome::confidence
                : o -> o.predictions().getFirst().probability() / o.belonging();
        Map<String, LabelScore> perClass = Scores.perClass(outcomes, answer);
        return new ClassifierReport(
                Scores.accuracy(outcomes, answer),
                perClass.values().stream().mapToDouble(LabelScore::f1).average().orElse(0),
                perClass,
                Scores.calibrationError(outcomes, answer, confidence),
                Scores.auroc(outcomes),
                Scores.outsideRecall(outcomes),
                Scores.accuracy(outcomes.stream().filter(Outcome::belongs).toList(), Outcome::best),
                trainSeconds,
                micros,
                classifyMicros);
    }

    private static Language language(List<LabelledText> rows) {
        long chinese =
                rows.stream().filter(r -> Language.of(r.text()) == Language.ZH).count();
        return 2 * chinese >= rows.size() ? Language.ZH : Language.EN;
    }

    private List<Example> examples(List<LabelledText> rows, Language language) {
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(rows.stream()
                        .map(r -> TextSegment.from(beginning(r.text())))
                        .toList())
                .content();
        List<Example> examples = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            examples.add(new Example(rows.get(i).text(), rows.get(i).label(), embeddings.get(i)));
        }
        return examples;
    }

    private double embeddingMicros(List<LabelledText> rows, Language language) {
        List<LabelledText> timed = rows.subList(0, Math.min(TIMED, rows.size()));
        long start = System.nanoTime();
        for (LabelledText row : timed) models.of(language).embed(beginning(row.text()));
        return (System.nanoTime() - start) / 1e3 / timed.size();
    }

    private static String beginning(String text) {
        return text.length() <= MOST_EMBEDDED ? text : text.substring(0, MOST_EMBEDDED);
    }
}
