package suban.classifier.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suban.models.text.FoldedText;

/**
 * Chooses the stretch of a text that is meant, or none: a conditional logit over all stretches that may be, by what stands
 * at their borders, what is in them, and what is known of them. Immutable and thread-safe.
 *
 * @param weights by feature; what is not in it counts nothing
 */
public record SpanModel(Map<String, Float> weights) {
    public SpanModel {
        weights = Map.copyOf(weights);
    }

    /**
     * The stretch that is meant.
     *
     * @param start index in the folded text
     * @param end exclusive
     * @param confidence from 0 to 1 that it is exactly this one
     */
    public record Found(int start, int end, double confidence) {}

    /** Which stretches may be chosen, by indices in the folded text, the end exclusive. */
    @FunctionalInterface
    public interface Allowed {
        boolean test(int start, int end);
    }

    /**
     * @param known what is known of stretches of the text
     * @param ranked sort of those of which it matters how many come before
     * @param least how sure it must be that anything is said, 0 to 1
     */
    public Optional<Found> read(FoldedText text, List<Mark> known, String ranked, double least, Allowed allowed) {
        return read(new SpanText(text, known, ranked), least, allowed);
    }

    Optional<Found> read(SpanText spans, double least, Allowed allowed) {
        Scores scores = new Scores(spans, this::score, allowed);
        double none = score(spans.none());
        int from = -1;
        int until = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < spans.size(); i++) {
            double[] row = scores.from(i);
            for (int l = 0; l < row.length; l++) {
                if (row[l] <= best) continue;
                best = row[l];
                from = i;
                until = i + l + 1;
            }
        }
        if (from < 0) return Optional.empty();
        double highest = Math.max(none, best);
        double said = 0;
        for (int i = 0; i < spans.size(); i++) for (double score : scores.from(i)) said += Math.exp(score - highest);
        double unsaid = Math.exp(none - highest);
        return said < least * (said + unsaid)
                ? Optional.empty()
                : Optional.of(
                        new Found(spans.start(from), spans.end(until), Math.exp(best - highest) / (said + unsaid)));
    }

    private double score(List<String> features) {
        double score = 0;
        for (String feature : features) {
            Float weight = weights.get(feature);
            if (weight != null) score += weight;
        }
        return score;
    }

    /** Weighs features. */
    @FunctionalInterface
    interface Weighing {
        double score(List<String> features);
    }

    /** Scores of all stretches of a text; one that may not be has negative infinity. */
    static final class Scores {
        private final List<double[]> rows = new ArrayList<>();

        Scores(SpanText text, Weighing weighing, Allowed allowed) {
            double[] begins = each(text.begins(), weighing);
            double[] ends = each(text.ends(), weighing);
            double[] insides = each(text.insides(), weighing);
            for (int i = 0; i < text.size(); i++) {
                List<List<String>> stretches = text.isWord(i) ? text.stretches(i) : List.of();
                double[] row = new double[stretches.size()];
                double inside = 0;
                for (int l = 0; l < row.length; l++) {
                    inside += insides[i + l];
                    row[l] = allowed.test(text.start(i), text.end(i + l + 1))
                            ? begins[i] + ends[i + l + 1] + inside + weighing.score(stretches.get(l))
                            : Double.NEGATIVE_INFINITY;
                }
                rows.add(row);
            }
        }

        private static double[] each(List<List<String>> features, Weighing weighing) {
            return features.stream().mapToDouble(weighing::score).toArray();
        }

        double[] from(int token) {
            return rows.get(token);
        }
    }
}
