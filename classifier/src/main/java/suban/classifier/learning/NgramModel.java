package suban.classifier.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.stream.IntStream;

/** A linear support vector machine, one class against the rest, over sparse features. */
final class NgramModel {
    private static final double COST = 1;
    private static final double TOLERANCE = 0.1;
    private static final int MOST_ITERATIONS = 100;

    private final int classes;
    /** Weights of all classes side by side, feature by feature, so that a feature adds one row. */
    private final float[] weights;

    private final float[] bias;

    private NgramModel(int classes, float[] weights, float[] bias) {
        this.classes = classes;
        this.weights = weights;
        this.bias = bias;
    }

    static NgramModel train(List<SparseVector> vectors, int[] labels, int classes, int features) {
        // The library would otherwise print its progress on standard output.
        Linear.disableDebugOutput();
        Feature[][] x = vectors.stream().map(v -> nodes(v, features)).toArray(Feature[][]::new);
        float[] weights = new float[features * classes];
        float[] bias = new float[classes];
        IntStream.range(0, classes).parallel().forEach(c -> trainOne(x, labels, c, classes, features, weights, bias));
        return new NgramModel(classes, weights, bias);
    }

    private static Feature[] nodes(SparseVector vector, int features) {
        Feature[] nodes = new Feature[vector.size() + 1];
        for (int i = 0; i < vector.size(); i++) nodes[i] = new FeatureNode(vector.index(i) + 1, vector.value(i));
        nodes[vector.size()] = new FeatureNode(features + 1, 1);
        return nodes;
    }

    /** Threads write to separate columns of the weights. */
    private static void trainOne(
            Feature[][] x, int[] labels, int c, int classes, int features, float[] weights, float[] bias) {
        Problem problem = new Problem();
        problem.l = x.length;
        problem.n = features + 1;
        problem.x = x;
        problem.y = new double[x.length];
        boolean any = false;
        for (int i = 0; i < x.length; i++) {
            problem.y[i] = labels[i] == c ? 1 : -1;
            any |= labels[i] == c;
        }
        if (!any) {
            bias[c] = -1;
            return;
        }
        Model model = Linear.train(
                problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE, MOST_ITERATIONS, 0));
        // The solver's weights favour the label it met first.
        float sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] w = model.getFeatureWeights();
        for (int f = 0; f < features; f++) weights[f * classes + c] = (float) (sign * w[f]);
        bias[c] = (float) (sign * w[features]);
    }

    float[] scores(SparseVector vector) {
        float[] scores = bias.clone();
        for (int i = 0; i < vector.size(); i++) {
            float value = vector.value(i);
            int row = vector.index(i) * classes;
            for (int c = 0; c < classes; c++) scores[c] += value * weights[row + c];
        }
        return scores;
    }
}
