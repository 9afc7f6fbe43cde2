package suban.classifier.learning;

import java.io.Serializable;
import java.util.Arrays;
import suban.models.learning.Vectors;

/**
 * Ridge regression from embeddings to one indicator per class. Its closed form gives, at no cost, what it would say about
 * each training text had that text not been there (the leave-one-out scores calibration needs).
 */
final class RidgeModel implements Serializable {
    private static final long serialVersionUID = 1;

    private final float[][] weights;
    private final float[] bias;
    private final double[][] inverse;
    private final int dimension;

    private RidgeModel(float[][] weights, float[] bias, double[][] inverse, int dimension) {
        this.weights = weights;
        this.bias = bias;
        this.inverse = inverse;
        this.dimension = dimension;
    }

    static RidgeModel train(float[][] x, int[] labels, int classes, double penalty) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        return train(x, labels, weights, classes, penalty);
    }

    /** @param weights how much each text counts */
    static RidgeModel train(float[][] x, int[] labels, double[] weights, int classes, double penalty) {
        int d = x[0].length + 1;
        double[][] gram = new double[d][d];
        double[][] sums = new double[classes][d];
        double[] row = new double[d];
        row[d - 1] = 1;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < d - 1; j++) row[j] = x[i][j];
            for (int j = 0; j < d; j++) Vectors.add(gram[j], weights[i] * row[j], row, j + 1);
            Vectors.add(sums[labels[i]], weights[i], row, d);
        }
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < j; k++) gram[k][j] = gram[j][k];
            gram[j][j] += j == d - 1 ? 1e-6 : penalty;
        }
        double[][] inverse = Vectors.inverse(gram);
        float[][] solved = new float[classes][d - 1];
        float[] bias = new float[classes];
        double[] w = new double[d];
        for (int c = 0; c < classes; c++) {
            Arrays.fill(w, 0);
            for (int j = 0; j < d; j++) Vectors.add(w, sums[c][j], inverse[j], d);
            for (int j = 0; j < d - 1; j++) solved[c][j] = (float) w[j];
            bias[c] = (float) w[d - 1];
        }
        return new RidgeModel(solved, bias, inverse, d);
    }

    float[] scores(float[] x) {
        float[] scores = new float[weights.length];
        for (int c = 0; c < scores.length; c++) scores[c] = Vectors.dot(weights[c], x) + bias[c];
        return scores;
    }

    /** Those of one class, the constant last. */
    float[] weights(int label) {
        float[] all = Arrays.copyOf(weights[label], dimension);
        all[dimension - 1] = bias[label];
        return all;
    }

    /** Scores of a training text as if it had not been trained on. */
    float[] scoresLeftOut(float[] x, int label) {
        return scoresLeftOut(x, label, 1);
    }

    /** @param weight how much the text counted */
    float[] scoresLeftOut(float[] x, int label, double weight) {
        float[] scores = scores(x);
        double leverage = Math.min(weight * leverage(x), 0.999);
        for (int c = 0; c < scores.length; c++) {
            double target = c == label ? 1 : 0;
            scores[c] = (float) ((scores[c] - leverage * target) / (1 - leverage));
        }
        return scores;
    }

    /** The same without what only leaving out needs, to be kept. */
    RidgeModel forUse() {
        return new RidgeModel(weights, bias, new double[0][], dimension);
    }

    private double leverage(float[] x) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            double[] row = inverse[j];
            double inner = row[dimension - 1];
            for (int k = 0; k < dimension - 1; k++) inner += row[k] * x[k];
            sum += (j == dimension - 1 ? 1 : x[j]) * inner;
        }
        return sum;
    }
}
