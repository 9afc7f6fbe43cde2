package suban.classifier.learning;

import dev.langchain4j.data.embedding.Embedding;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import suban.models.learning.Choice;
import suban.models.learning.ConditionalLogit;
import suban.models.learning.Shrinkage;
import suban.models.text.LengthClass;

/**
 * Says which of a few classes a text is of, with calibrated probabilities.
 *
 * <p>A ridge regression over embeddings and a linear machine over character n-grams each score every class; a conditional
 * logit weighs their scores and the caller's hints, fitted on what each said about texts it had not seen. How much a score
 * means depends on how long the text is, so it has a weight for each {@link LengthClass}. Immutable and thread-safe.
 */
public final class StackedClassifier implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double PENALTY = 1;
    private static final int FOLDS = 4;
    private static final double SHRINKAGE = 1;
    private static final long SEED = 7;
    private static final int LENGTHS = LengthClass.values().length;
    /** Brings ridge scores to the size of the n-grams'. */
    private static final double RIDGE_SCALE = 4;

    private final NgramFeatures features;
    private final NgramModel ngrams;
    private final RidgeModel ridge;
    private final double[] weights;

    private StackedClassifier(NgramFeatures features, NgramModel ngrams, RidgeModel ridge, double[] weights) {
        this.features = features;
        this.ngrams = ngrams;
        this.ridge = ridge;
        this.weights = weights;
    }

    /**
     * A text to learn from.
     *
     * @param label index of its class, from 0
     * @param hints what else is known of it, the same number for every text
     */
    public record Labelled(String text, int label, Embedding embedding, List<Double> hints) {
        public Labelled {
            hints = List.copyOf(hints);
        }
    }

    /** @param given texts of every class; classes and lengths count alike, however many texts there are of each */
    public static StackedClassifier train(List<Labelled> given, int classes) {
        List<Labelled> texts = new ArrayList<>(given);
        // Folds must hold every class alike, whatever order the texts came in.
        Collections.shuffle(texts, new Random(SEED));
        int[] y = texts.stream().mapToInt(Labelled::label).toArray();
        float[][] x = texts.stream().map(t -> t.embedding().vector()).toArray(float[][]::new);
        double[] counts = counts(texts, classes);
        NgramFeatures features =
                NgramFeatures.of(texts.stream().map(Labelled::text).toList(), 3);
        List<SparseVector> vectors =
                texts.stream().map(t -> features.vector(t.text())).toList();
        RidgeModel ridge = RidgeModel.train(x, y, counts, classes, PENALTY);
        float[][] leftOut = NgramModel.scoresLeftOut(vectors, y, counts, classes, features.size(), FOLDS);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            Labelled text = texts.get(i);
            float[] byRidge = ridge.scoresLeftOut(x[i], y[i], counts[i]);
            choices.add(new Choice(
                    alternatives(byRidge, leftOut[i], LengthClass.of(text.text()), text.hints()),
                    List.of(y[i]),
                    counts[i]));
        }
        double[] weights = ConditionalLogit.fit(
                choices, Shrinkage.toZero(choices.getFirst().alternatives().getFirst().length, SHRINKAGE));
        NgramModel ngrams = NgramModel.train(vectors, y, counts, classes, features.size());
        return new StackedClassifier(features, ngrams, ridge.forUse(), weights);
    }

    /** Every class weighs the same, and within it every length that it has; no text counts more than a few others. */
    private static double[] counts(List<Labelled> texts, int classes) {
        int[][] strata = new int[classes][LENGTHS];
        for (Labelled text : texts)
            strata[text.label()][LengthClass.of(text.text()).ordinal()]++;
        double fair = (double) texts.size() / (classes * LENGTHS);
        return texts.stream()
                .mapToDouble(text -> Math.clamp(
                        fair / strata[text.label()][LengthClass.of(text.text()).ordinal()], 0.25, 4))
                .toArray();
    }

    private static List<double[]> alternatives(float[] ridge, float[] ngrams, LengthClass length, List<Double> hints) {
        int classes = ridge.length;
        int own = LENGTHS + hints.size();
        List<double[]> alternatives = new ArrayList<>(classes);
        for (int c = 0; c < classes; c++) {
            double[] row = new double[2 * LENGTHS + (classes - 1) * own];
            row[length.ordinal()] = RIDGE_SCALE * ridge[c];
            row[LENGTHS + length.ordinal()] = ngrams[c];
            // The last class is what the others are compared with.
            if (c < classes - 1) {
                int at = 2 * LENGTHS + c * own;
                row[at + length.ordinal()] = 1;
                for (int h = 0; h < hints.size(); h++) row[at + LENGTHS + h] = hints.get(h);
            }
            alternatives.add(row);
        }
        return alternatives;
    }

    /** Probability of each class; they add up to 1. */
    public double[] classify(String text, Embedding embedding, List<Double> hints) {
        float[] byRidge = ridge.scores(embedding.vector());
        float[] byNgrams = ngrams.scores(features.vector(text));
        return ConditionalLogit.probabilities(alternatives(byRidge, byNgrams, LengthClass.of(text), hints), weights);
    }
}
