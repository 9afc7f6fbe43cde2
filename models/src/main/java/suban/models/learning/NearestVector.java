package suban.models.learning;

import java.util.List;

/**
 * Vectors among which the nearest to another one is looked for.
 *
 * <p>A rough copy in bytes stands beside each vector. What the copy shows to lie farther than the nearest so far is not
 * compared any closer, so that a quarter of the memory is read; what comes out is the same as if all were. Immutable and
 * thread-safe.
 */
public final class NearestVector {
    private final float[][] vectors;
    private final RoughVector[] rough;

    public NearestVector(List<float[]> vectors) {
        this.vectors = vectors.toArray(float[][]::new);
        rough = vectors.stream().map(RoughVector::of).toArray(RoughVector[]::new);
    }

    /** Largest inner product with a vector other than {@code x} itself; 0 if none is larger. */
    public float product(float[] x) {
        RoughVector roughly = RoughVector.of(x);
        float most = 0;
        for (int i = 0; i < rough.length; i++) {
            if (roughly.mostWith(rough[i]) > most && vectors[i] != x) {
                most = Math.max(most, Vectors.dot(vectors[i], x));
            }
        }
        return most;
    }
}
