package suban.chatbot.decision;

import java.io.Serializable;
import java.util.List;
import java.util.Random;

/** Two-class logistic regression with L2 penalty, fitted by AdaGrad. Both classes weigh the same. Immutable. */
final class LogisticRegression implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int ROUNDS = 40;
    private static final double RATE = 0.1;
    private static final double PENALTY = 2e-4;

    private final double[] weights;

    private LogisticRegression(double[] weights) {
        this.weights = weights;
    }

    /** A row of features and whether it belongs to the class. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(float[] features, boolean positive) {}

    /** @param rows at least one of each class, all of the same length */
    static LogisticRegression fit(List<Row> rows) {
        int length = rows.getFirst().features().length;
        double[] weights = new double[length + 1];
        double[] squares = new double[length + 1];
        long positives = rows.stream().filter(Row::positive).count();
        double positiveWeight = rows.size() / (2.0 * positives);
        double negativeWeight = rows.size() / (2.0 * (rows.size() - positives));
        // A fixed seed: the same pack always gives the same bot.
        Random random = new Random(7);
        for (int step = 0; step < ROUNDS * rows.size(); step++) {
            Row row = rows.get(random.nextInt(rows.size()));
            double error = probability(weights, row.features()) - (row.positive() ? 1 : 0);
            error *= row.positive() ? positiveWeight : negativeWeight;
            for (int i = 0; i <= length; i++) {
                double gradient = i == length ? error : error * row.features()[i] + PENALTY * weights[i];
                squares[i] += gradient * gradient;
                if (gradient != 0) weights[i] -= RATE * gradient / Math.sqrt(squares[i]);
            }
        }
        return new LogisticRegression(weights);
    }

    double probability(float[] features) {
        return probability(weights, features);
    }

    private static double probability(double[] weights, float[] features) {
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) sum += weights[i] * features[i];
        return 1 / (1 + Math.exp(-sum));
    }
}
