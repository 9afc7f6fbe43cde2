package suban.knowledge.evaluation;

import java.util.List;

/**
 * Fits a conditional logit model (McFadden 1974): the probability of an alternative is proportional to the exponential
 * of its weighted features. Newton's method with step halving; the likelihood is concave, so there is one best answer.
 * Weights other than the first are kept at 0 or above, since no kind of evidence speaks against an article.
 */
final class ConditionalLogit {
    /** Keeps weights finite when the data could be told apart perfectly. */
    private static final double RIDGE = 1e-5;

    private static final int MOST_STEPS = 100;

    private final List<Choice> choices;

    ConditionalLogit(List<Choice> choices) {
        if (choices.isEmpty()) throw new IllegalArgumentException("there is nothing to fit to");
        this.choices = choices;
    }

    double[] fit(double[] start) {
        double[] weights = start.clone();
        double loss = penalised(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(weights);
            double scale = 1;
            double[] next = moved(weights, direction, scale);
            while (penalised(next) > loss && scale > 1e-6) {
                scale /= 2;
                next = moved(weights, direction, scale);
            }
            double nextLoss = penalised(next);
            if (loss - nextLoss < 1e-9) break;
            weights = next;
            loss = nextLoss;
        }
        return weights;
    }

    /** Mean negative log-likelihood of what was chosen, in nats. */
    double logLoss(double[] weights) {
        double loss = 0;
        for (Choice choice : choices) {
            double[] p = probabilities(choice, weights);
            loss -= Math.log(Math.max(
                    1e-300, choice.gold().stream().mapToDouble(i -> p[i]).sum()));
        }
        return loss / choices.size();
    }

    private double penalised(double[] weights) {
        double squares = 0;
        for (double w : weights) squares += w * w;
        return logLoss(weights) + RIDGE * squares / 2;
    }

    private static double[] moved(double[] weights, double[] direction, double scale) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += scale * direction[i];
            if (i > 0) moved[i] = Math.max(0, moved[i]);
        }
        return moved;
    }

    /** Newton's direction; a weight at its bound of 0 that would go below stays out of it. */
    private double[] direction(double[] weights) {
        int n = weights.length;
        double[] gradient = new double[n];
        double[][] curvature = new double[n][n];
        for (Choice choice : choices) addTo(gradient, curvature, choice, probabilities(choice, weights));
        for (int i = 0; i < n; i++) {
            gradient[i] = gradient[i] / choices.size() - RIDGE * weights[i];
            for (int j = 0; j < n; j++) curvature[i][j] /= choices.size();
            curvature[i][i] += RIDGE;
        }
        for (int i = 1; i < n; i++) {
            if (weights[i] > 0 || gradient[i] > 0) continue;
            gradient[i] = 0;
            for (int j = 0; j < n; j++) curvature[i][j] = curvature[j][i] = i == j ? 1 : 0;
        }
        return LinearSystem.solve(curvature, gradient);
    }

    private static void addTo(double[] gradient, double[][] curvature, Choice choice, double[] p) {
        int n = gradient.length;
        double chosen = choice.gold().stream().mapToDouble(i -> p[i]).sum();
        double[] mean = new double[n];
        for (int a = 0; a < p.length; a++) {
            double[] x = choice.alternatives().get(a);
            for (int i = 0; i < n; i++) {
                mean[i] += p[a] * x[i];
                for (int j = 0; j < n; j++) curvature[i][j] += p[a] * x[i] * x[j];
            }
        }
        for (int a : choice.gold()) {
            double share = p[a] / Math.max(1e-300, chosen);
            for (int i = 0; i < n; i++)
                gradient[i] += share * choice.alternatives().get(a)[i];
        }
        for (int i = 0; i < n; i++) {
            gradient[i] -= mean[i];
            for (int j = 0; j < n; j++) curvature[i][j] -= mean[i] * mean[j];
        }
    }

    private static double[] probabilities(Choice choice, double[] weights) {
        double[] p = new double[choice.alternatives().size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < p.length; a++) {
            double[] x = choice.alternatives().get(a);
            for (int i = 0; i < weights.length; i++) p[a] += weights[i] * x[i];
            highest = Math.max(highest, p[a]);
        }
        double total = 0;
        for (int a = 0; a < p.length; a++) total += p[a] = Math.exp(p[a] - highest);
        for (int a = 0; a < p.length; a++) p[a] /= total;
        return p;
    }
}
