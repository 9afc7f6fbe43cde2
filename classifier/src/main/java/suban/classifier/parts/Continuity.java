package suban.classifier.parts;

import dev.langchain4j.data.embedding.Embedding;
import org.jspecify.annotations.Nullable;
import suban.classifier.learning.RidgeScores;

/**
 * How much a segment reads like the beginning of something else, by the meaning of what stands around it: a linear
 * function, fitted once, of which dimensions of two meanings agree. Immutable and thread-safe.
 */
record Continuity(RidgeScores numbers) {
    Continuity(float[] weights) {
        this(new RidgeScores(new float[][] {weights}));
    }

    /** What words of a text mean where they stand, as many numbers each as a meaning has. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record InText(float @Nullable [] before, float @Nullable [] own, float @Nullable [] opening) {}

    float[] weights() {
        return numbers.weights()[0];
    }

    /**
     * @param before meaning of the segment before
     * @param own of the segment
     * @param first of the text's first segment
     * @param ahead of the segment with the one after it
     * @param inText what the words of the segment before, of the segment, and its first word mean where they stand; each null
     *     where they were not read
     * @return of six times the dimension of a meaning
     */
    static float[] row(Embedding before, Embedding own, Embedding first, Embedding ahead, InText inText) {
        float[] l = before.vector();
        float[] r = own.vector();
        float[] f = first.vector();
        float[] a = ahead.vector();
        int d = l.length;
        // Brings products of unit vectors to the size of their numbers.
        float scale = (float) Math.sqrt(d);
        float[] row = new float[6 * d];
        for (int i = 0; i < d; i++) {
            row[i] = scale * l[i] * r[i];
            row[d + i] = r[i];
            row[2 * d + i] = scale * f[i] * a[i];
        }
        fill(row, 3 * d, inText, d);
        return row;
    }

    /**
     * What is known before any segment is read by itself.
     *
     * @param dimension of a meaning
     * @return of three times that
     */
    static float[] row(InText inText, int dimension) {
        float[] row = new float[3 * dimension];
        fill(row, 0, inText, dimension);
        return row;
    }

    private static void fill(float[] row, int from, InText inText, int d) {
        float scale = (float) Math.sqrt(d);
        float[] last = inText.before();
        float[] words = inText.own();
        float[] opening = inText.opening();
        for (int i = 0; i < d; i++) {
            if (last != null && words != null) row[from + i] = scale * last[i] * words[i];
            if (words != null) row[from + d + i] = words[i];
            if (opening != null) row[from + 2 * d + i] = opening[i];
        }
    }

    /** About 0 where the text goes on, about 1 where something else begins. */
    double score(float[] row) {
        return numbers.of(row)[0];
    }
}
