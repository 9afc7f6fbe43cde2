package suban.models.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NearestVectorTest {
    private static final int DIMENSION = 384;

    /** Compiled and interpreted code add up in another order. */
    private static final Offset<Float> ROUNDING = Offset.offset(1e-6f);

    private final Random random = new Random(5);

    @Test
    void finds_what_comparing_all_finds() {
        List<float[]> vectors = Stream.generate(this::vector).limit(2_000).toList();
        NearestVector nearest = new NearestVector(vectors);
        for (int i = 0; i < 200; i++) {
            float[] x = i % 2 == 0 ? vector() : beside(vectors.get(i));
            assertThat(nearest.product(x)).isCloseTo(all(vectors, x), ROUNDING);
        }
    }

    @Test
    void leaves_the_vector_itself_out() {
        List<float[]> vectors = List.of(vector(), vector());
        assertThat(new NearestVector(vectors).product(vectors.getFirst()))
                .isCloseTo(Math.max(0, Vectors.dot(vectors.get(0), vectors.get(1))), ROUNDING);
    }

    @Test
    void without_vectors_nothing_is_near() {
        assertThat(new NearestVector(List.of()).product(vector())).isZero();
        assertThat(new NearestVector(List.of(new float[DIMENSION])).product(vector()))
                .isZero();
    }

    private static float all(List<float[]> vectors, float[] x) {
        float most = 0;
        for (float[] vector : vectors) most = Math.max(most, Vectors.dot(vector, x));
        return most;
    }

    private float[] vector() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) vector[i] = (float) random.nextGaussian();
        return normalised(vector);
    }

    private float[] beside(float[] vector) {
        float[] other = vector();
        for (int i = 0; i < DIMENSION; i++) other[i] = vector[i] + 0.3f * other[i];
        return normalised(other);
    }

    private static float[] normalised(float[] vector) {
        float length = (float) Math.sqrt(Vectors.dot(vector, vector));
        for (int i = 0; i < vector.length; i++) vector[i] /= length;
        return vector;
    }
}
