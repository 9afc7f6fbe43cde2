package suban.classifier.learning;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A linear support vector machine, one class against the rest with squared hinge loss, over sparse features. */
final class NgramModel implements Serializable {
    private static final long serialVersionUID = 1;

    /** Classes solved together: enough to fill vector registers, few enough to share among threads. */
    private static final int BLOCK = 16;

    private final int classes;
    /** Weights of all classes side by side, feature by feature, so that a feature adds one row. */
    private final float[] weights;

    private NgramModel(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /** @param features number of features; one more, always there, is the bias */
    static NgramModel train(List<SparseVector> vectors, int[] labels, int classes, int features) {
        double[] counts = new double[labels.length];
        Arrays.fill(counts, 1);
        return train(vectors, labels, counts, classes, features);
    }

    /** @param counts how much each text counts */
    static NgramModel train(List<SparseVector> vectors, int[] labels, double[] counts, int classes, int features) {
        float[] single = new float[counts.length];
        for (int i = 0; i < single.length; i++) single[i] = (float) counts[i];
        float[] weights = new float[(features + 1) * classes];
        int blocks = (classes + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int first = block * BLOCK;
            int width = Math.min(BLOCK, classes - first);
            float[] solved = new SquaredHinge(vectors, labels, single, first, width, features + 1).solve();
            // Threads write to separate columns.
            for (int f = 0; f <= features; f++) {
                System.arraycopy(solved, f * width, weights, f * classes + first, width);
            }
        });
        return new NgramModel(classes, weights);
    }

    /** Scores of each text by a model trained without its fold. */
    static float[][] scoresLeftOut(
            List<SparseVector> vectors, int[] y, double[] counts, int classes, int size, int folds) {
        float[][] scores = new float[y.length][];
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            int[] kept =
                    IntStream.range(0, y.length).filter(i -> i % folds != left).toArray();
            NgramModel model = train(
                    Arrays.stream(kept).mapToObj(vectors::get).toList(),
                    Arrays.stream(kept).map(i -> y[i]).toArray(),
                    Arrays.stream(kept).mapToDouble(i -> counts[i]).toArray(),
                    classes,
                    size);
            for (int i = fold; i < y.length; i += folds) scores[i] = model.scores(vectors.get(i));
        }
        return scores;
    }

    float[] scores(SparseVector vector) {
        float[] scores = new float[classes];
        int bias = weights.length - classes;
        System.arraycopy(weights, bias, scores, 0, classes);
        for (int i = 0; i < vector.size(); i++) {
            float value = vector.value(i);
            int row = vector.index(i) * classes;
            for (int c = 0; c < classes; c++) scores[c] += value * weights[row + c];
        }
        return scores;
    }
}
