package suban.classifier.spans;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import suban.models.learning.Vectors;

/**
 * What the states of words say of where a stretch begins and ends and of what is in it: a number for each dimension of a
 * state, for the word before its beginning, its first, its last, the one behind its end, and each of its words.
 *
 * @param weights five times as many as a state has dimensions, in this order; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // fitted once, never compared
public record StateWeights(float[] weights) {
    static final StateWeights NONE = new StateWeights(new float[0]);
    /** Of words that the model did not read. */
    static final float[] UNREAD = {};

    private static final int ROLES = 5;

    static StateWeights zero(int dimension) {
        return new StateWeights(new float[ROLES * dimension]);
    }

    /** Adds what they say to the scores of borders, one more than words, and of words. */
    void score(float[][] states, double[] begins, double[] ends, double[] insides) {
        if (weights.length == 0) return;
        float[][] roles = new float[ROLES][];
        int dimension = weights.length / ROLES;
        for (int r = 0; r < ROLES; r++) roles[r] = Arrays.copyOfRange(weights, r * dimension, (r + 1) * dimension);
        for (int t = 0; t <= states.length; t++) {
            if (t > 0) {
                begins[t] += dot(roles[0], states[t - 1]);
                ends[t] += dot(roles[2], states[t - 1]);
            }
            if (t < states.length) {
                begins[t] += dot(roles[1], states[t]);
                ends[t] += dot(roles[3], states[t]);
                insides[t] += dot(roles[4], states[t]);
            }
        }
    }

    private static double dot(float[] role, float[] state) {
        return state.length == role.length ? Vectors.dot(role, state) : 0;
    }

    /** Adds the states as often as their borders and words are to count. */
    void add(float[][] states, double[] begins, double[] ends, double[] insides) {
        for (int t = 0; t <= states.length; t++) {
            if (t > 0) {
                add(0, states[t - 1], begins[t]);
                add(2, states[t - 1], ends[t]);
            }
            if (t < states.length) {
                add(1, states[t], begins[t]);
                add(3, states[t], ends[t]);
                add(4, states[t], insides[t]);
            }
        }
    }

    private void add(int role, float[] state, double times) {
        if (Math.abs(times) < 1e-6 || state.length * ROLES != weights.length) return;
        int from = role * state.length;
        for (int d = 0; d < state.length; d++) weights[from + d] += (float) times * state[d];
    }

    /** How many numbers a state of these has; 0 for none. */
    static int dimension(float[][] states) {
        return Arrays.stream(states).mapToInt(state -> state.length).max().orElse(0);
    }

    static float[] orUnread(float @Nullable [] state) {
        return state == null ? UNREAD : state;
    }
}
