package suban.classifier.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Measures over outcomes. */
final class Scores {
    private static final int BINS = 15;
    private static final double REFUSED_INSIDE = 0.05;

    private Scores() {}

    static double accuracy(List<Outcome> outcomes, Function<Outcome, String> answer) {
        if (outcomes.isEmpty()) return 0;
        return outcomes.stream()
                        .filter(o -> answer.apply(o).equals(o.expected()))
                        .count()
                / (double) outcomes.size();
    }

    static Map<String, LabelScore> perClass(List<Outcome> outcomes, Function<Outcome, String> answer) {
        Map<String, LabelScore> scores = new TreeMap<>();
        for (String label :
                new TreeSet<>(outcomes.stream().map(Outcome::expected).toList())) {
            long right = outcomes.stream()
                    .filter(o -> o.expected().equals(label) && answer.apply(o).equals(label))
                    .count();
            long said =
                    outcomes.stream().filter(o -> answer.apply(o).equals(label)).count();
            long there =
                    outcomes.stream().filter(o -> o.expected().equals(label)).count();
            double precision = said == 0 ? 0 : right / (double) said;
            double recall = right / (double) there;
            double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            scores.put(label, new LabelScore(precision, recall, f1, (int) there));
        }
        return scores;
    }

    static double calibrationError(
            List<Outcome> outcomes, Function<Outcome, String> answer, Function<Outcome, Double> confidence) {
        double[] sure = new double[BINS];
        double[] right = new double[BINS];
        for (Outcome outcome : outcomes) {
            int bin = Math.min(BINS - 1, (int) (confidence.apply(outcome) * BINS));
            sure[bin] += confidence.apply(outcome);
            if (answer.apply(outcome).equals(outcome.expected())) right[bin]++;
        }
        double error = 0;
        for (int i = 0; i < BINS; i++) error += Math.abs(sure[i] - right[i]);
        return error / Math.max(1, outcomes.size());
    }

    /** The chance that a row that belongs scores above one that does not; ties count half. */
    static @Nullable Double auroc(List<Outcome> outcomes) {
        double[] inside = belonging(outcomes, true);
        double[] outside = belonging(outcomes, false);
        if (inside.length == 0 || outside.length == 0) return null;
        double above = 0;
        int below = 0;
        int upTo = 0;
        for (double score : inside) {
            while (below < outside.length && outside[below] < score) below++;
            upTo = Math.max(upTo, below);
            while (upTo < outside.length && outside[upTo] <= score) upTo++;
            above += below + (upTo - below) / 2.0;
        }
        return above / inside.length / outside.length;
    }

    static @Nullable Double outsideRecall(List<Outcome> outcomes) {
        double[] inside = belonging(outcomes, true);
        double[] outside = belonging(outcomes, false);
        if (inside.length == 0 || outside.length == 0) return null;
        double threshold = inside[(int) Math.floor(REFUSED_INSIDE * inside.length)];
        return Arrays.stream(outside).filter(score -> score < threshold).count() / (double) outside.length;
    }

    private static double[] belonging(List<Outcome> outcomes, boolean inside) {
        return outcomes.stream()
                .filter(o -> o.belongs() == inside)
                .mapToDouble(Outcome::belonging)
                .sorted()
                .toArray();
    }
}
