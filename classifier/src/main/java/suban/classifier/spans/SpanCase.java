package suban.classifier.spans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text in which somebody marked what is meant, its features by index.
 *
 * @param begins of each border as where a stretch begins
 * @param ends of each border as where one ends
 * @param insides of each token
 * @param stretches by first token and length less one; null for one that may not be
 * @param right whether it is the one that is meant
 * @param none of nothing being said
 * @param states of each token
 * @param said whether anything is
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record SpanCase(
        int[][] begins,
        int[][] ends,
        int[][] insides,
        int[][][] stretches,
        boolean[][] right,
        int[] none,
        float[][] states,
        boolean said) {

    /** Whether anything can be learnt of it: what is meant is among the stretches that may be. */
    boolean isReachable() {
        if (!said) return true;
        for (boolean[] row : right) for (boolean one : row) if (one) return true;
        return false;
    }

    /** Numbers features as it meets them. */
    static final class Indexing {
        private final Map<String, Integer> indexes = new HashMap<>();
        /** Those of stretches and of nothing being said, which are few and all kept. */
        private final List<Boolean> always = new ArrayList<>();

        SpanCase of(SpanText text, SpanModel.Allowed allowed, SpanFitting.Meant meant, boolean said) {
            int[][][] stretches = new int[text.size()][][];
            boolean[][] right = new boolean[text.size()][];
            for (int i = 0; i < text.size(); i++) {
                SpanText.Beginning beginning = text.beginning(i);
                stretches[i] = new int[text.isWord(i) ? beginning.longest() : 0][];
                right[i] = new boolean[stretches[i].length];
                for (int l = 0; l < right[i].length; l++) {
                    int start = text.start(i);
                    int end = text.end(i + l + 1);
                    if (!allowed.test(start, end)) continue;
                    stretches[i][l] = indexes(beginning.features(l + 1), true);
                    right[i][l] = said && meant.test(start, end);
                }
            }
            return new SpanCase(
                    each(text.begins()),
                    each(text.ends()),
                    each(text.insides()),
                    stretches,
                    right,
                    indexes(text.none(), true),
                    text.states(),
                    said);
        }

        private int[][] each(List<List<String>> features) {
            return features.stream().map(f -> indexes(f, false)).toArray(int[][]::new);
        }

        private int[] indexes(List<String> features, boolean kept) {
            return features.stream()
                    .mapToInt(feature -> {
                        Integer known = indexes.putIfAbsent(feature, indexes.size());
                        if (known != null) return known;
                        always.add(kept);
                        return indexes.size() - 1;
                    })
                    .toArray();
        }

        Map<String, Integer> indexes() {
            return indexes;
        }

        boolean isAlways(int index) {
            return always.get(index);
        }
    }
}
