package suban.classifier.parts;

import dev.langchain4j.data.embedding.Embedding;
import suban.classifier.learning.RidgeScores;

/**
 * How much a segment reads like the beginning of something else, by the meaning of what stands around it: a linear
 * function, fitted once, of which dimensions of two meanings agree. Immutable and thread-safe.
 */
record Continuity(RidgeScores numbers) {
    Continuity(float[] weights) {
        this(new RidgeScores(new float[][] {weights}));
    }

    float[] weights() {
        return numbers.weights()[0];
    }

    /**
     * @param before meaning of the segment before
     * @param own of the segment
     * @param first of the text's first segment
     * @param ahead of the segment with the one after it
     * @return of three times the dimension of a meaning
     */
    static float[] row(Embedding before, Embedding own, Embedding first, Embedding ahead) {
        float[] l = before.vector();
        float[] r = own.vector();
        float[] f = first.vector();
        float[] a = ahead.vector();
        int d = l.length;
        // Brings products of unit vectors to the size of their numbers.
        float scale = (float) Math.sqrt(d);
        float[] row = new float[3 * d];
        for (int i = 0; i < d; i++) {
            row[i] = scale * l[i] * r[i];
            row[d + i] = r[i];
            row[2 * d + i] = scale * f[i] * a[i];
        }
        return row;
    }

    /** About 0 where the text goes on, about 1 where something else begins. */
    double score(float[] row) {
        return numbers.of(row)[0];
    }
}
