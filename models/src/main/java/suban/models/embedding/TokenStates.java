package suban.models.embedding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What each token of a text means where it stands: the model's last hidden states, each of length 1. Immutable and
 * thread-safe.
 *
 * @param states by token, as many numbers each as the model has dimensions
 * @param starts where each token begins in the text, in UTF-16 code units; -1 for marks that stand for no words
 * @param ends exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
public record TokenStates(float[][] states, int[] starts, int[] ends) {
    static final TokenStates NONE = new TokenStates(new float[0][], new int[0], new int[0]);

    /** The mean over all tokens that share a code unit with a stretch; null when none does. */
    public float @Nullable [] over(int start, int end) {
        float[] sum = null;
        int found = 0;
        for (int t = first(start); t < states.length && starts[t] < end; t++) {
            if (starts[t] < 0 || ends[t] <= start) continue;
            found++;
            if (sum == null) sum = states[t].clone();
            else for (int d = 0; d < sum.length; d++) sum[d] += states[t][d];
        }
        if (sum != null && found > 1) for (int d = 0; d < sum.length; d++) sum[d] /= found;
        return sum;
    }

    /** The first token that may reach beyond an index. Tokens stand in the order of the text, marks at its ends. */
    private int first(int start) {
        int words = states.length;
        while (words > 0 && starts[words - 1] < 0) words--;
        int at = Arrays.binarySearch(starts, 0, words, start);
        int t = at >= 0 ? at : -at - 2;
        while (t > 0 && ends[t - 1] > start) t--;
        return Math.max(0, t);
    }
}
