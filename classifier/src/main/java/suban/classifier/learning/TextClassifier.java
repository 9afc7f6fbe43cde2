package suban.classifier.learning;

import dev.langchain4j.data.embedding.Embedding;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Says which label a text has, with calibrated probabilities. What is left of 1 is the chance that it has none. */
public final class TextClassifier implements Serializable {
    private static final long serialVersionUID = 1;

    /** Few examples need a strong hand: measured by leaving examples out. */
    private static final double PENALTY = 1;

    private static final double PENALTY_OF_MANY = 0.3;
    /** So many texts that belong to none show what residents really ask; classes need not stand in for them. */
    private static final int ENOUGH_OUTSIDE = 100;
    /** Of these parts of the examples, some are left out in turn to calibrate on: training time is start-up time. */
    private static final int FOLDS = 4;

    private static final int FOLDS_TRIED = 2;
    /** With this many examples one fold tells enough. */
    private static final int MANY = 3_000;

    private static final int MOST_UNSEEN = 2_000;
    /** Makes margins of about one into chances. */
    private static final double STEEPNESS = 4;

    private static final double SHARE_OUTSIDE = 0.3;
    private static final long SEED = 7;

    private final List<String> labels;
    private final NgramFeatures features;
    private final NgramModel ngrams;
    private final RidgeModel ridge;
    private final NearestExamples nearest;
    private final Calibration calibration;

    private TextClassifier(
            List<String> labels,
            NgramFeatures features,
            NgramModel ngrams,
            RidgeModel ridge,
            NearestExamples nearest,
            Calibration calibration) {
        this.labels = labels;
        this.features = features;
        this.ngrams = ngrams;
        this.ridge = ridge;
        this.nearest = nearest;
        this.calibration = calibration;
    }

    /**
     * Trains on examples; those labelled {@link Example#OUT_OF_SCOPE} teach what belongs to none, and so does
     * each class for the others.
     *
     * @throws IllegalArgumentException with fewer than two labels
     */
    public static TextClassifier train(List<Example> examples) {
        List<Example> inside = new ArrayList<>(examples.stream()
                .filter(e -> !e.label().equals(Example.OUT_OF_SCOPE))
                .toList());
        // Folds must hold every class alike, whatever order the examples came in.
        Collections.shuffle(inside, new Random(SEED));
        List<String> labels =
                inside.stream().map(Example::label).distinct().sorted().toList();
        if (labels.size() < 2) throw new IllegalArgumentException("training needs at least two labels");
        int[] y = inside.stream()
                .mapToInt(e -> Collections.binarySearch(labels, e.label()))
                .toArray();
        float[][] x = inside.stream().map(e -> e.embedding().vector()).toArray(float[][]::new);
        NgramFeatures features =
                NgramFeatures.of(inside.stream().map(Example::text).toList(), 2);
        List<SparseVector> vectors =
                inside.stream().map(e -> features.vector(e.text())).toList();

        RidgeModel ridge = RidgeModel.train(x, y, labels.size(), x.length > MANY ? PENALTY_OF_MANY : PENALTY);
        NearestExamples nearest = new NearestExamples(x, y, labels.size());
        float[][] leftOut = scoresLeftOut(vectors, y, labels.size(), features.size());
        List<Calibration.Unseen> belongs = new ArrayList<>();
        List<Calibration.Unseen> stranger = new ArrayList<>();
        for (int i = 0; i < x.length && belongs.size() < MOST_UNSEEN; i++) {
            float[] ngramScores = leftOut[i];
            if (ngramScores == null) continue;
            float[] ridgeScores = ridge.scoresLeftOut(x[i], y[i]);
            belongs.add(new Calibration.Unseen(Candidates.of(ridgeScores, ngramScores, nearest, x[i], -1), y[i]));
            stranger.add(new Calibration.Unseen(Candidates.of(ridgeScores, ngramScores, nearest, x[i], y[i]), -1));
        }
        NgramModel ngrams = NgramModel.train(vectors, y, labels.size(), features.size());
        List<Calibration.Unseen> outside = examples.stream()
                .filter(e -> e.label().equals(Example.OUT_OF_SCOPE))
                .map(e -> {
                    float[] embedding = e.embedding().vector();
                    return new Calibration.Unseen(
                            Candidates.of(
                                    ridge.scores(embedding),
                                    ngrams.scores(features.vector(e.text())),
                                    nearest,
                                    embedding,
                                    -1),
                            -1);
                })
                .toList();
        List<List<Calibration.Unseen>> groups = outside.isEmpty()
                ? List.of(stranger)
                : outside.size() < ENOUGH_OUTSIDE ? List.of(stranger, outside) : List.of(outside);
        Calibration calibration = Calibration.fit(belongs, groups, SHARE_OUTSIDE);
        return new TextClassifier(labels, features, ngrams, ridge, nearest, calibration);
    }

    /** N-gram scores of each text from a model trained without it; null for texts of folds not tried. */
    private static float[][] scoresLeftOut(List<SparseVector> vectors, int[] y, int classes, int features) {
        float[][] scores = new float[y.length][];
        int folds = y.length > MANY ? 1 : FOLDS_TRIED;
        for (int fold = 0; fold < folds; fold++) {
            List<SparseVector> kept = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < y.length; i++) {
                if (i % FOLDS == fold) continue;
                kept.add(vectors.get(i));
                labels.add(y[i]);
            }
            NgramModel model = NgramModel.train(
                    kept, labels.stream().mapToInt(Integer::intValue).toArray(), classes, features);
            for (int i = fold; i < y.length; i += FOLDS) scores[i] = model.scores(vectors.get(i));
        }
        return scores;
    }

    public List<String> labels() {
        return labels;
    }

    /** Likely labels, best first; the others have no chance. Thread-safe. */
    public List<Prediction> classify(String text, Embedding embedding) {
        float[] x = embedding.vector();
        Candidates candidates = Candidates.of(ridge.scores(x), ngrams.scores(features.vector(text)), nearest, x, -1);
        double[] p = calibration.probabilities(candidates);
        List<Prediction> predictions = new ArrayList<>(p.length);
        for (int i = 0; i < p.length; i++) predictions.add(new Prediction(labels.get(candidates.classAt(i)), p[i]));
        predictions.sort(Comparator.comparingDouble(Prediction::probability).reversed());
        return predictions;
    }

    /**
     * Likely labels by wording alone, best first, at most {@code most}: no embedding is needed, and they are less often right.
     * Thread-safe.
     */
    public List<Prediction> classifyByWording(String text, int most) {
        float[] scores = ngrams.scores(features.vector(text));
        double all = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) Math.exp(STEEPNESS * scores[c]);
            all += scores[c];
        }
        double sum = all;
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing((Integer c) -> -scores[c]))
                .limit(most)
                .map(c -> new Prediction(labels.get(c), scores[c] / sum))
                .toList();
    }
}
