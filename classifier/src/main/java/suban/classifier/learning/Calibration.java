package suban.classifier.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import suban.models.learning.Choice;
import suban.models.learning.ConditionalLogit;
import suban.models.learning.Shrinkage;

/**
 * Turns the parts' scores into probabilities: weights that make right classes likely, and the chance that a text belongs
 * to any class at all. Both are fitted on texts the parts had not seen.
 */
final class Calibration implements Serializable {
    private static final long serialVersionUID = 1;

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
        List<Choice> belongs = new ArrayList<>();
        for (Unseen text : inside) belongs.add(Choice.yesOrNo(features(text, weights), true, 1 - share));
        for (List<Unseen> group : outside) {
            double weight = scale * share / outside.size() / Math.max(1, group.size());
            for (Unseen text : group) belongs.add(Choice.yesOrNo(features(text, weights), false, weight));
        }
        double[] belonging = ConditionalLogit.fit(belongs, Shrinkage.toZero(Candidates.SIGNALS + 2, PENALTY));
        return new Calibration(weights, belonging);
    }

    private static double[] features(Unseen text, double[] weights) {
        return text.candidates().belonging(text.candidates().probabilities(weights));
    }

    private static double[] fitWeights(List<Unseen> inside) {
        List<Choice> choices = new ArrayList<>();
        for (Unseen text : inside) {
            int right = text.candidates().indexOf(text.label());
            if (right >= 0) choices.add(new Choice(text.candidates().signals(), List.of(right), 1));
        }
        return ConditionalLogit.fit(choices, Shrinkage.toZero(Candidates.SIGNALS, PENALTY));
    }

    double[] probabilities(Candidates candidates) {
        double[] p = candidates.probabilities(weights);
        double belongs = ConditionalLogit.yes(candidates.belonging(p), belonging);
        for (int i = 0; i < p.length; i++) p[i] *= belongs;
        return p;
    }
}
