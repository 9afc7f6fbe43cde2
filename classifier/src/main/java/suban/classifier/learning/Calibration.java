package suban.classifier.learning;

import java.io.Serializable;
import java.util.List;

/**
 * Turns the parts' scores into probabilities: weights that make right classes likely, and the chance that a text belongs
 * to any class at all. Both are small convex problems solved by Newton's method on texts the parts had not seen.
 */
final class Calibration implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int ITERATIONS = 25;
    private static final double PENALTY = 1e-3;

    private final double[] weights;
    private final double[] belonging;

    private Calibration(double[] weights, double[] belonging) {
        this.weights = weights;
        this.belonging = belonging;
    }

    /** A text the parts had not seen; label -1 when its class is not among the candidates, or it has none. */
    record Unseen(Candidates candidates, int label) {}

    /**
     * @param inside texts that belong to a class
     * @param outside groups of texts that belong to none; each group weighs the same
     * @param share of messages expected to belong to none
     */
    static Calibration fit(List<Unseen> inside, List<List<Unseen>> outside, double share) {
        double[] weights = fitWeights(inside);
        double scale = inside.size();
        double[] belonging = new double[Candidates.SIGNALS + 2];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Newton newton = new Newton(belonging, PENALTY);
            for (Unseen text : inside) newton.addLogistic(features(text, weights), 1, 1 - share);
            for (List<Unseen> group : outside) {
                double weight = scale * share / outside.size() / Math.max(1, group.size());
                for (Unseen text : group) newton.addLogistic(features(text, weights), 0, weight);
            }
            if (newton.step() < 1e-6) break;
        }
        return new Calibration(weights, belonging);
    }

    private static double[] features(Unseen text, double[] weights) {
        return text.candidates().belonging(text.candidates().probabilities(weights));
    }

    private static double[] fitWeights(List<Unseen> inside) {
        double[] weights = {5, 2, 5};
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Newton newton = new Newton(weights, PENALTY);
            for (Unseen text : inside) {
                int right = text.candidates().indexOf(text.label());
                if (right < 0) continue;
                newton.addChoice(text.candidates(), text.candidates().probabilities(weights), right);
            }
            if (newton.step() < 1e-6) break;
        }
        return weights;
    }

    double[] probabilities(Candidates candidates) {
        double[] p = candidates.probabilities(weights);
        double z = 0;
        double[] features = candidates.belonging(p);
        for (int i = 0; i < features.length; i++) z += belonging[i] * features[i];
        double belongs = 1 / (1 + Math.exp(-z));
        for (int i = 0; i < p.length; i++) p[i] *= belongs;
        return p;
    }
}
