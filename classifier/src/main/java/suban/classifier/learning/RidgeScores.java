package suban.classifier.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suban.models.learning.Vectors;

/**
 * Ridge regression from a row of numbers to one indicator per class, to be kept as plain numbers. Immutable and
 * thread-safe.
 *
 * @param weights of each class one for each number of a row, and last the constant
 */
@SuppressWarnings("ArrayRecordComponent") // fitted once, never compared
public record RidgeScores(float[][] weights) {
    /** Scores, and those of each row trained on as if it had not been there. */
    public record Trained(RidgeScores scores, List<float[]> leftOut) {
        public Trained {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * @param rows of the same length
     * @param labels class of each, from 0
     */
    public static Trained train(List<float[]> rows, List<Integer> labels, int classes, double penalty) {
        float[][] x = rows.toArray(float[][]::new);
        int[] y = labels.stream().mapToInt(Integer::intValue).toArray();
        RidgeModel model = RidgeModel.train(x, y, classes, penalty);
        float[][] weights = new float[classes][];
        for (int c = 0; c < classes; c++) weights[c] = model.weights(c);
        List<float[]> leftOut = new ArrayList<>();
        for (int i = 0; i < x.length; i++) leftOut.add(model.scoresLeftOut(x[i], y[i]));
        return new Trained(new RidgeScores(weights), leftOut);
    }

    /** About 1 for the class a row is of, about 0 for the others. */
    public float[] of(float[] row) {
        float[] scores = new float[weights.length];
        for (int c = 0; c < scores.length; c++) {
            float[] own = weights[c];
            scores[c] = Vectors.dot(Arrays.copyOf(own, row.length), row) + own[row.length];
        }
        return scores;
    }
}
