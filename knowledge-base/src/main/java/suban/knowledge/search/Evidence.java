package suban.knowledge.search;

import java.util.Arrays;

/**
 * What speaks for one article, unit by unit.
 *
 * @param head document of the article's title in the whole index; its other units follow it
 * @param questions how many units, from the first, are ways to ask
 * @param cosine of each unit with the message; not a number where the unit has no text
 * @param lexical normalised BM25 of each unit, 0 to 1
 * @param covered share of the message's words that the article as a whole has, by weight, of those that any article has
 * @param unknown share of the message's words that no article has
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one search, never compared
record Evidence(int head, int questions, double[] cosine, double[] lexical, double covered, double unknown) {
    private static final int SEVERAL = 4;

    /** Largest cosine over the ways to ask; over everything when the article has none. */
    double question() {
        double best = max(cosine, 0, questions);
        return Double.isNaN(best) ? best() : best;
    }

    /** Largest cosine over all units. */
    double best() {
        return max(cosine, 0, cosine.length);
    }

    /** Mean of the largest cosines: one unit may be near by chance, several are not. */
    double several() {
        double[] sorted =
                Arrays.stream(cosine).filter(c -> !Double.isNaN(c)).sorted().toArray();
        return Arrays.stream(sorted, Math.max(0, sorted.length - SEVERAL), sorted.length)
                .average()
                .orElse(0);
    }

    double words() {
        return max(lexical, 0, lexical.length);
    }

    private static double max(double[] values, int from, int until) {
        double max = Double.NaN;
        for (int i = from; i < until; i++) {
            if (Double.isNaN(max) || values[i] > max) max = values[i];
        }
        return max;
    }

    /** The unit nearest to the message. */
    int nearestUnit() {
        int nearest = 0;
        for (int i = 1; i < cosine.length; i++) {
            if (Double.isNaN(cosine[nearest]) || cosine[i] > cosine[nearest]) nearest = i;
        }
        return nearest;
    }
}
