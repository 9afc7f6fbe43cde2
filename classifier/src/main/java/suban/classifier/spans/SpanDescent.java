package suban.classifier.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights on their way to the likeliest: a step for each text, as long for each weight as that has moved little (AdaGrad). */
final class SpanDescent {
    private static final double STEP = 0.25;
    private static final double PENALTY = 0.05;
    /** States are small in each dimension, and all of them move at every step. */
    private static final double STATE_STEP = 0.1;

    private static final double STATE_PENALTY = 0.0005;
    /** A feature seen once or twice tells of those texts alone. */
    private static final int FEWEST = 3;
    /** Weights below change no choice and would only be carried along. */
    private static final double LEAST_WEIGHT = 0.1;

    private final SpanCase.Indexing indexing;
    private final boolean[] kept;
    private final double[] weights;
    private final double[] squares;
    private final double[] gradient;
    private final int[] touched;
    private int touches;
    private StateWeights states = StateWeights.NONE;
    private StateWeights stateGradient = StateWeights.NONE;
    private float[] stateSquares = new float[0];

    /** @param cases that are learnt from; what fewer of them have counts nothing */
    SpanDescent(SpanCase.Indexing indexing, List<SpanCase> cases) {
        this.indexing = indexing;
        int size = indexing.indexes().size();
        weights = new double[size];
        squares = new double[size];
        gradient = new double[size];
        touched = new int[size];
        kept = new boolean[size];
        int[] counts = new int[size];
        for (SpanCase text : cases)
            for (int[][] role : List.of(text.begins(), text.ends(), text.insides()))
                for (int[] features : role) for (int f : features) counts[f]++;
        for (int f = 0; f < size; f++) kept[f] = counts[f] >= FEWEST || indexing.isAlways(f);
    }

    private double score(int[] features) {
        double score = 0;
        for (int f : features) score += weights[f];
        return score;
    }

    /** Scores of all stretches by first token and length less one, and of nothing being said. */
    private record Scored(double[][] scores, double none, double highest) {}

    private Scored score(SpanCase text) {
        int size = text.insides().length;
        double[] begins = new double[size + 1];
        double[] ends = new double[size + 1];
        double[] insides = new double[size];
        for (int t = 0; t <= size; t++) {
            begins[t] = score(text.begins()[t]);
            ends[t] = score(text.ends()[t]);
            if (t < size) insides[t] = score(text.insides()[t]);
        }
        states.score(text.states(), begins, ends, insides);
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
        return new Scored(scores, none, highest);
    }

    void step(SpanCase text) {
        grow(StateWeights.dimension(text.states()));
        Scored scored = score(text);
        descend(text, scored.scores(), scored.none(), scored.highest());
    }

    /** What is read of a text. */
    enum Read {
        NOTHING,
        RIGHT,
        WRONG
    }

    /** @param least how sure it must be that anything is said */
    Read read(SpanCase text, double least) {
        Scored scored = score(text);
        double said = 0;
        double best = Double.NEGATIVE_INFINITY;
        boolean right = false;
        for (int i = 0; i < scored.scores().length; i++) {
            for (int l = 0; l < scored.scores()[i].length; l++) {
                double score = scored.scores()[i][l];
                said += Math.exp(score - scored.highest());
                if (score <= best) continue;
                best = score;
                right = text.right()[i][l];
            }
        }
        double unsaid = Math.exp(scored.none() - scored.highest());
        if (said < least * (said + unsaid)) return Read.NOTHING;
        return right ? Read.RIGHT : Read.WRONG;
    }

    private void descend(SpanCase text, double[][] scores, double none, double highest) {
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
        double[] insides = new double[size];
        double within = 0;
        for (int t = 0; t <= size; t++) {
            add(text.begins()[t], begins[t]);
            add(text.ends()[t], ends[t]);
            within += entering[t];
            if (t == size) break;
            insides[t] = within;
            add(text.insides()[t], within);
        }
        stateGradient.add(text.states(), begins, ends, insides);
        add(text.none(), Math.exp(none - highest) / all - (said ? 0 : 1));
        update();
    }

    private void grow(int dimension) {
        if (states.weights().length > 0 || dimension == 0) return;
        states = StateWeights.zero(dimension);
        stateGradient = StateWeights.zero(dimension);
        stateSquares = new float[states.weights().length];
    }

    private void add(int[] features, double off) {
        if (Math.abs(off) < 1e-7) return;
        for (int f : features) {
            if (!kept[f]) continue;
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
        float[] own = states.weights();
        float[] slopes = stateGradient.weights();
        for (int d = 0; d < own.length; d++) {
            float g = (float) (slopes[d] + STATE_PENALTY * own[d]);
            slopes[d] = 0;
            stateSquares[d] += g * g;
            own[d] -= (float) (STATE_STEP * g / Math.sqrt(stateSquares[d] + 1e-4));
        }
    }

    SpanModel model() {
        Map<String, Float> counting = new HashMap<>();
        indexing.indexes().forEach((feature, index) -> {
            if (Math.abs(weights[index]) >= LEAST_WEIGHT) counting.put(feature, (float) weights[index]);
        });
        return new SpanModel(counting, states);
    }
}
