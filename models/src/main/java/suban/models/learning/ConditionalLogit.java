package suban.models.learning;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * Conditional logit (McFadden 1974): the probability of an alternative is proportional to the exponential of its
 * weighted features. Fitted by Newton's method with step halving; with one right alternative each the penalised
 * likelihood is concave, so there is one best answer. Weights may be bounded below by 0 (projected Newton).
 */
public final class ConditionalLogit {
    private static final int MOST_STEPS = 60;
    private static final double SMALLEST_GAIN = 1e-8;
    private static final double SMALLEST_SCALE = 1e-6;
    private static final double LEAST = 1e-300;

    private final List<Choice> choices;
    private final Shrinkage shrinkage;
    private final int size;

    private ConditionalLogit(List<Choice> choices, Shrinkage shrinkage) {
        this.choices = choices;
        this.shrinkage = shrinkage;
        size = shrinkage.towards().length;
    }

    /**
     * The most likely weights.
     *
     * @param choices may be empty: then the weights are where they are drawn to
     */
    public static double[] fit(List<Choice> choices, Shrinkage shrinkage) {
        return new ConditionalLogit(choices, shrinkage).fit();
    }

    /** Of each alternative; they add up to 1. */
    public static double[] probabilities(List<double[]> alternatives, double[] weights) {
        double[] p = new double[alternatives.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < p.length; a++) {
            p[a] = score(alternatives.get(a), weights);
            highest = Math.max(highest, p[a]);
        }
        double total = 0;
        for (int a = 0; a < p.length; a++) total += p[a] = Math.exp(p[a] - highest);
        for (int a = 0; a < p.length; a++) p[a] /= total;
        return p;
    }

    /** Probability of yes, for weights fitted to {@link Choice#yesOrNo}. */
    public static double yes(double[] features, double[] weights) {
        return 1 / (1 + Math.exp(-score(features, weights)));
    }

    /** Weighted sum of features. */
    public static double score(double[] features, double[] weights) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) score += weights[i] * features[i];
        return score;
    }

    /** Mean negative log-likelihood of what was right, in nats, by weight. */
    public static double logLoss(List<Choice> choices, double[] weights) {
        double loss = 0;
        double total = 0;
        for (Choice choice : choices) {
            double[] p = probabilities(choice.alternatives(), weights);
            double right = choice.right().stream().mapToDouble(i -> p[i]).sum();
            loss -= choice.weight() * Math.log(Math.max(LEAST, right));
            total += choice.weight();
        }
        return total == 0 ? 0 : loss / total;
    }

    private double[] fit() {
        double[] weights = shrinkage.towards().clone();
        double loss = penalised(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(weights);
            double scale = 1;
            double[] next = moved(weights, direction, scale);
            double nextLoss = penalised(next);
            while (nextLoss > loss && scale > SMALLEST_SCALE) {
                scale /= 2;
                next = moved(weights, direction, scale);
                nextLoss = penalised(next);
            }
            if (loss - nextLoss < SMALLEST_GAIN) break;
            weights = next;
            loss = nextLoss;
        }
        return weights;
    }

    private double penalised(double[] weights) {
        double loss = 0;
        for (Choice choice : choices) {
            double[] p = probabilities(choice.alternatives(), weights);
            double right = 0;
            for (int i : choice.right()) right += p[i];
            loss -= choice.weight() * Math.log(Math.max(LEAST, right));
        }
        for (int i = 0; i < size; i++) {
            double away = weights[i] - shrinkage.towards()[i];
            loss += shrinkage.strength()[i] * away * away / 2;
        }
        return loss;
    }

    private double[] moved(double[] weights, double[] direction, double scale) {
        double[] moved = weights.clone();
        for (int i = 0; i < size; i++) {
            moved[i] += scale * direction[i];
            if (shrinkage.atLeastZero()[i]) moved[i] = Math.max(0, moved[i]);
        }
        return moved;
    }

    /** Newton's direction; a weight at its bound that would go below stays out of it. */
    private double[] direction(double[] weights) {
        DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
        DMatrixRMaj curvature = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            gradient.add(
                    i, 0, -shrinkage.strength()[i] * (weights[i] - shrinkage.towards()[i]));
            curvature.add(i, i, shrinkage.strength()[i]);
        }
        for (Choice choice : choices) {
            addTo(gradient.data, curvature.data, choice, probabilities(choice.alternatives(), weights));
        }
        for (int i = 0; i < size; i++) {
            boolean atBound = shrinkage.atLeastZero()[i] && weights[i] <= 0 && gradient.get(i, 0) <= 0;
            if (!atBound) continue;
            gradient.set(i, 0, 0);
            for (int j = 0; j < size; j++) {
                curvature.set(i, j, i == j ? 1 : 0);
                curvature.set(j, i, i == j ? 1 : 0);
            }
        }
        DMatrixRMaj direction = new DMatrixRMaj(size, 1);
        var solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (solver.setA(curvature.copy())) solver.solve(gradient, direction);
        else CommonOps_DDRM.scale(1 / (1 + CommonOps_DDRM.elementMaxAbs(curvature)), gradient, direction);
        return direction.data;
    }

    /**
     * The expected curvature: with several right alternatives the observed one may not be positive, and this one still
     * leads uphill.
     */
    private void addTo(double[] gradient, double[] curvature, Choice choice, double[] p) {
        double[] mean = new double[size];
        for (int a = 0; a < p.length; a++) {
            double[] x = choice.alternatives().get(a);
            for (int i = 0; i < size; i++) mean[i] += p[a] * x[i];
        }
        for (int a = 0; a < p.length; a++) {
            double[] x = choice.alternatives().get(a);
            double w = choice.weight() * p[a];
            if (w < 1e-12) continue;
            for (int i = 0; i < size; i++) {
                double wi = w * (x[i] - mean[i]);
                if (wi == 0) continue;
                for (int j = 0; j < size; j++) curvature[i * size + j] += wi * (x[j] - mean[j]);
            }
        }
        double right = 0;
        for (int a : choice.right()) right += p[a];
        for (int a : choice.right()) {
            double share = choice.weight() * p[a] / Math.max(LEAST, right);
            double[] x = choice.alternatives().get(a);
            for (int i = 0; i < size; i++) gradient[i] += share * (x[i] - mean[i]);
        }
    }
}
