package suban.classifier.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weights on their way to the likeliest: a step for each text, as long for each weight as that has moved little (AdaGrad). */
final class SpanDescent {
    private static final double STEP = 0.25;
    private static final double PENALTY = 0.05;
    /** A feature seen once or twice tells of those texts alone. */
    private static final int FEWEST = 3;
    /** Weights below change no choice and would only be carried along. */
    private static final double LEAST_WEIGHT = 0.1;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private double[] weights = new double[0];
    private double[] squares = new double[0];
    private double[] gradient = new double[0];
    private int[] touched = new int[0];
    private int touches;

    /** Features by index. */
    record Case(int[][] begins, int[][] ends, int[][] insides, int[][][] stretches, boolean[][] right, int[] none) {}

    void see(SpanText text) {
        for (List<List<String>> role : List.of(text.begins(), text.ends(), text.insides()))
            for (List<String> features : role) for (String f : features) counts.merge(f, 1, Integer::sum);
    }

    private int[] indexes(List<String> features, boolean always) {
        return features.stream()
                .filter(f -> always || counts.getOrDefault(f, 0) >= FEWEST)
                .mapToInt(f -> indexes.computeIfAbsent(f, k -> indexes.size()))
                .toArray();
    }

    private int[][] all(List<List<String>> role, boolean always) {
        return role.stream().map(f -> indexes(f, always)).toArray(int[][]::new);
    }

    /** Empty when what is meant is none of the stretches that may be. */
    Optional<Case> caseOf(SpanFitting.Labelled labelled) {
        SpanText text = labelled.text();
        int[][][] stretches = new int[text.size()][][];
        boolean[][] right = new boolean[text.size()][];
        boolean any = !labelled.said();
        for (int i = 0; i < text.size(); i++) {
            SpanText.Beginning beginning = text.beginning(i);
            stretches[i] = new int[text.isWord(i) ? beginning.longest() : 0][];
            right[i] = new boolean[stretches[i].length];
            for (int l = 0; l < right[i].length; l++) {
                int start = text.start(i);
                int end = text.end(i + l + 1);
                if (!labelled.allowed().test(start, end)) continue;
                stretches[i][l] = indexes(beginning.features(l + 1), true);
                if (labelled.said()) any |= right[i][l] = labelled.meant().test(start, end);
            }
        }
        return any
                ? Optional.of(new Case(
                        all(text.begins(), false),
                        all(text.ends(), false),
                        all(text.insides(), false),
                        stretches,
                        right,
                        indexes(text.none(), true)))
                : Optional.empty();
    }

    private double score(int[] features) {
        double score = 0;
        for (int f : features) score += weights[f];
        return score;
    }

    void step(Case text) {
        grow();
        int size = text.insides().length;
        double[] begins = new double[size + 1];
        double[] ends = new double[size + 1];
        double[] insides = new double[size];
        for (int t = 0; t <= size; t++) {
            begins[t] = score(text.begins()[t]);
            ends[t] = score(text.ends()[t]);
            if (t < size) insides[t] = score(text.insides()[t]);
        }
        double none = score(text.none());
        double[][] scores = new double[size][];
        double highest = none;
        for (int i = 0; i < size; i++) {
            scores[i] = new double[text.stretches()[i].length];
            double inside = 0;
            for (int l = 0; l < scores[i].length; l++) {
                inside += insides[i + l];
                int[] own = text.stretches()[i][l];
                scores[i][l] =
                        own == null ? Double.NEGATIVE_INFINITY : begins[i] + ends[i + l + 1] + inside + score(own);
                highest = Math.max(highest, scores[i][l]);
            }
        }
        descend(text, scores, none, highest);
    }

    private void descend(Case text, double[][] scores, double none, double highest) {
        int size = scores.length;
        boolean said = false;
        double all = Math.exp(none - highest);
        double right = 0;
        for (int i = 0; i < size; i++) {
            for (int l = 0; l < scores[i].length; l++) {
                double p = Math.exp(scores[i][l] - highest);
                all += p;
                if (!text.right()[i][l]) continue;
                said = true;
                right += p;
            }
        }
        double[] begins = new double[size + 1];
        double[] ends = new double[size + 1];
        double[] entering = new double[size + 1];
        touches = 0;
        for (int i = 0; i < size; i++) {
            for (int l = 0; l < scores[i].length; l++) {
                double p = Math.exp(scores[i][l] - highest);
                double off = p / all - (text.right()[i][l] ? p / Math.max(1e-300, right) : 0);
                if (Math.abs(off) < 1e-5) continue;
                begins[i] += off;
                ends[i + l + 1] += off;
                entering[i] += off;
                entering[i + l + 1] -= off;
                add(text.stretches()[i][l], off);
            }
        }
        double within = 0;
        for (int t = 0; t <= size; t++) {
            add(text.begins()[t], begins[t]);
            add(text.ends()[t], ends[t]);
            within += entering[t];
            if (t < size) add(text.insides()[t], within);
        }
        add(text.none(), Math.exp(none - highest) / all - (said ? 0 : 1));
        update();
    }

    private void grow() {
        if (weights.length == indexes.size()) return;
        weights = new double[indexes.size()];
        squares = new double[indexes.size()];
        gradient = new double[indexes.size()];
        touched = new int[indexes.size()];
    }

    private void add(int[] features, double off) {
        if (Math.abs(off) < 1e-7) return;
        for (int f : features) {
            if (gradient[f] == 0) touched[touches++] = f;
            gradient[f] += off;
            if (gradient[f] == 0) gradient[f] = Double.MIN_NORMAL;
        }
    }

    private void update() {
        for (int k = 0; k < touches; k++) {
            int f = touched[k];
            double g = gradient[f] + PENALTY * weights[f];
            gradient[f] = 0;
            squares[f] += g * g;
            weights[f] -= STEP * g / Math.sqrt(squares[f] + 1e-4);
        }
    }

    SpanModel model() {
        Map<String, Float> kept = new HashMap<>();
        indexes.forEach((feature, index) -> {
            if (Math.abs(weights[index]) >= LEAST_WEIGHT) kept.put(feature, (float) weights[index]);
        });
        return new SpanModel(kept);
    }
}
