package suban.classifier.learning;

import dev.langchain4j.data.embedding.Embedding;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import suban.models.learning.Choice;
import suban.models.learning.ConditionalLogit;
import suban.models.learning.Shrinkage;

/**
 * Finds the few texts of some kinds among very many of none, and says which kind a text is of.
 *
 * <p>A ridge regression over embeddings, a linear machine over character n-grams, the nearest known texts and the
 * caller's hints are weighed by a logistic regression, fitted on what each said about texts it had not seen. Immutable
 * and thread-safe.
 */
public final class Detector implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double PENALTY = 1;
    private static final int FOLDS = 4;
    /** Keeps weights small where few texts tell. */
    private static final double SHRINKAGE = 0.3;

    private static final long SEED = 7;
    private static final int OWN_SIGNALS = 8;
    /** Everyday texts that a text is compared with, spread over all of them: more would only take time. */
    private static final int EVERYDAY_COMPARED = 2_500;

    /** Bring scores and cosines to the size of the other signals. */
    private static final double SCORE_SCALE = 4;

    private static final double COSINE_SCALE = 8;
    /** Texts of a kind and those that look like one are few and chosen; everyday ones are thousands. */
    private static final double CHOSEN = 3;

    private static final double COMMON = 0.4;

    private static final int OF_KIND = 0;
    private static final int LOOKS_ALIKE = 1;
    private static final int EVERYDAY = 2;

    private final List<String> kinds;
    private final NgramFeatures features;
    private final NgramModel ngrams;
    private final RidgeModel ridge;
    private final NearestExamples nearest;
    private final double[] weights;

    private Detector(
            List<String> kinds,
            NgramFeatures features,
            NgramModel ngrams,
            RidgeModel ridge,
            NearestExamples nearest,
            double[] weights) {
        this.kinds = kinds;
        this.features = features;
        this.ngrams = ngrams;
        this.ridge = ridge;
        this.nearest = nearest;
        this.weights = weights;
    }

    /** @throws IllegalArgumentException without a text of a kind or without one of none */
    public static Detector train(List<Sample> given) {
        List<Sample> samples = new ArrayList<>(given);
        // Folds must hold every kind alike, whatever order the samples came in.
        Collections.shuffle(samples, new Random(SEED));
        List<String> kinds = samples.stream()
                .filter(Sample::isOfKind)
                .map(Sample::label)
                .distinct()
                .sorted()
                .toList();
        if (kinds.isEmpty() || samples.stream().allMatch(Sample::isOfKind)) {
            throw new IllegalArgumentException("training needs texts of a kind and texts of none");
        }
        int none = kinds.size();
        int[] y = samples.stream()
                .mapToInt(s -> s.isOfKind() ? Collections.binarySearch(kinds, s.label()) : none)
                .toArray();
        double[] counts = samples.stream()
                .mapToDouble(s -> s.label().equals(Sample.EVERYDAY) ? COMMON : CHOSEN)
                .toArray();
        float[][] x = samples.stream().map(s -> s.embedding().vector()).toArray(float[][]::new);
        NgramFeatures features =
                NgramFeatures.of(samples.stream().map(Sample::text).toList(), 2);
        List<SparseVector> vectors =
                samples.stream().map(s -> features.vector(s.text())).toList();
        RidgeModel ridge = RidgeModel.train(x, y, counts, none + 1, PENALTY);
        NearestExamples nearest = nearest(samples, x);
        float[][] leftOut = NgramModel.scoresLeftOut(vectors, y, counts, none + 1, features.size(), FOLDS);
        List<double[]> signals = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            float[] ridgeScores = ridge.scoresLeftOut(x[i], y[i], counts[i]);
            signals.add(signals(
                    ridgeScores, leftOut[i], nearest, x[i], samples.get(i).hints()));
        }
        double[] weights = fit(samples, signals);
        NgramModel ngrams = NgramModel.train(vectors, y, counts, none + 1, features.size());
        return new Detector(kinds, features, ngrams, ridge.forUse(), nearest, weights);
    }

    private static NearestExamples nearest(List<Sample> samples, float[][] x) {
        int[] everyday = IntStream.range(0, x.length)
                .filter(i -> samples.get(i).label().equals(Sample.EVERYDAY))
                .toArray();
        IntStream compared = IntStream.range(0, Math.min(EVERYDAY_COMPARED, everyday.length))
                .map(i -> everyday[(int) ((long) i * everyday.length / Math.min(EVERYDAY_COMPARED, everyday.length))]);
        int[] chosen = IntStream.concat(
                        IntStream.range(0, x.length)
                                .filter(i -> !samples.get(i).label().equals(Sample.EVERYDAY)),
                        compared)
                .toArray();
        return new NearestExamples(
                Arrays.stream(chosen).mapToObj(i -> x[i]).toArray(float[][]::new),
                Arrays.stream(chosen)
                        .map(i -> samples.get(i).isOfKind()
                                ? OF_KIND
                                : samples.get(i).label().equals(Sample.LOOK_ALIKE) ? LOOKS_ALIKE : EVERYDAY)
                        .toArray(),
                3);
    }

    private static double[] signals(
            float[] ridge, float[] ngrams, NearestExamples nearest, float[] x, List<Double> hints) {
        double[] signals = new double[OWN_SIGNALS + hints.size()];
        int none = ridge.length - 1;
        int at = 0;
        signals[at++] = 1;
        signals[at++] = -SCORE_SCALE * ridge[none];
        signals[at++] = SCORE_SCALE * most(ridge, none);
        signals[at++] = -ngrams[none];
        signals[at++] = most(ngrams, none);
        signals[at++] = COSINE_SCALE * nearest.similarity(x, OF_KIND);
        signals[at++] = COSINE_SCALE * nearest.similarity(x, LOOKS_ALIKE);
        signals[at++] = COSINE_SCALE * nearest.similarity(x, EVERYDAY);
        for (double hint : hints) signals[at++] = hint;
        return signals;
    }

    private static float most(float[] scores, int until) {
        float most = scores[0];
        for (int i = 1; i < until; i++) most = Math.max(most, scores[i]);
        return most;
    }

    /** Texts of a kind weigh as much as all others, and of these the ones that look alike as much as everyday ones. */
    private static double[] fit(List<Sample> samples, List<double[]> signals) {
        double kinds = samples.stream().filter(Sample::isOfKind).count();
        double lookAlikes = samples.stream()
                .filter(s -> s.label().equals(Sample.LOOK_ALIKE))
                .count();
        double everyday = samples.size() - kinds - lookAlikes;
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            double weight = sample.isOfKind()
                    ? 1
                    : kinds / 2 / (sample.label().equals(Sample.LOOK_ALIKE) ? lookAlikes : everyday);
            choices.add(Choice.yesOrNo(signals.get(i), sample.isOfKind(), weight));
        }
        return ConditionalLogit.fit(choices, Shrinkage.toZero(signals.getFirst().length, SHRINKAGE));
    }

    /** The kind that a text most likely is of, and the probability that it is of any kind. */
    public Prediction detect(String text, Embedding embedding, List<Double> hints) {
        float[] x = embedding.vector();
        float[] ridgeScores = ridge.scores(x);
        float[] ngramScores = ngrams.scores(features.vector(text));
        int kind = 0;
        for (int i = 1; i < kinds.size(); i++) {
            if (both(ridgeScores, ngramScores, i) > both(ridgeScores, ngramScores, kind)) kind = i;
        }
        double[] signals = signals(ridgeScores, ngramScores, nearest, x, hints);
        return new Prediction(kinds.get(kind), ConditionalLogit.yes(signals, weights));
    }

    private static double both(float[] ridge, float[] ngrams, int kind) {
        return SCORE_SCALE * ridge[kind] + ngrams[kind];
    }
}
