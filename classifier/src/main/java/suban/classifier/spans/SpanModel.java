package suban.classifier.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the stretch of a text that is meant, or none: a conditional logit over all stretches that may be, by what stands
 * at their borders, what is in them, and what is known of them. Immutable and thread-safe.
 *
 * @param weights by feature; what is not in it counts nothing
 * @param states of words where they stand
 */
public record SpanModel(Map<String, Float> weights, StateWeights states) {
    private static final double[] NONE = {};

    public SpanModel {
        // Thousands of lookups a text: a map with chains finds what is not in it sooner than Map.copyOf's.
        weights = Collections.unmodifiableMap(new HashMap<>(weights));
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

    /** @param least how sure it must be that it is this stretch or one that overlaps it, 0 to 1 */
    public Optional<Found> read(SpanText spans, double least, Allowed allowed) {
        Scores scores = new Scores(spans, this::score, states, allowed);
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
        double all = Math.exp(none - highest);
        double there = 0;
        for (int i = 0; i < spans.size(); i++) {
            double[] row = scores.from(i);
            for (int l = 0; l < row.length; l++) {
                double weight = Math.exp(row[l] - highest);
                all += weight;
                if (i < until && i + l + 1 > from) there += weight;
            }
        }
        return there < least * all
                ? Optional.empty()
                : Optional.of(new Found(spans.start(from), spans.end(until), Math.exp(best - highest) / all));
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

    /** Scores of the stretches of a text; one that may not be has negative infinity. */
    static final class Scores {
        /** Of a long text only so many tokens are tried as the first of a stretch, those that look most like one. */
        private static final int MOST_BEGINNINGS = 400;
        /** More than what is known of a stretch as a whole ever adds. */
        private static final double MARGIN = 20;

        private final List<double[]> rows = new ArrayList<>();

        private final SpanText text;
        private final double[] begins;
        private final double[] ends;
        private final double[] insides;

        Scores(SpanText text, Weighing weighing, StateWeights states, Allowed allowed) {
            this.text = text;
            begins = each(text.begins(), weighing);
            ends = each(text.ends(), weighing);
            insides = each(text.insides(), weighing);
            states.score(text.states(), begins, ends, insides);
            double least = least(begins);
            double promising = promising(least);
            for (int i = 0; i < text.size(); i++) rows.add(may(i, least) ? row(i, promising, weighing, allowed) : NONE);
        }

        private boolean may(int from, double least) {
            return text.isWord(from) && begins[from] >= least;
        }

        /** What its borders and contents alone must come to, that a stretch can still be the one. */
        private double promising(double least) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < text.size(); i++) {
                if (!may(i, least)) continue;
                double score = begins[i];
                for (int until = i + 1; until <= text.size() && until - i <= SpanText.LONGEST; until++) {
                    score += insides[until - 1];
                    most = Math.max(most, score + ends[until]);
                }
            }
            return most - MARGIN;
        }

        private double[] row(int from, double promising, Weighing weighing, Allowed allowed) {
            SpanText.Beginning beginning = text.beginning(from);
            double[] row = new double[beginning.longest()];
            double inside = begins[from];
            for (int l = 0; l < row.length; l++) {
                int until = from + l + 1;
                inside += insides[until - 1];
                double score = inside + ends[until];
                row[l] = score >= promising && allowed.test(text.start(from), text.end(until))
                        ? score + weighing.score(beginning.features(l + 1))
                        : Double.NEGATIVE_INFINITY;
            }
            return row;
        }

        private static double least(double[] begins) {
            if (begins.length <= MOST_BEGINNINGS) return Double.NEGATIVE_INFINITY;
            double[] sorted = begins.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length - MOST_BEGINNINGS];
        }

        private static double[] each(List<List<String>> features, Weighing weighing) {
            return features.stream().mapToDouble(weighing::score).toArray();
        }

        double[] from(int token) {
            return rows.get(token);
        }
    }
}
