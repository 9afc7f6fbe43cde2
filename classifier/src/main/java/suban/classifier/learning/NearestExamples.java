package suban.classifier.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import suban.models.learning.Vectors;

/** The similarity of the nearest example of a class. */
final class NearestExamples implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<List<float[]>> byClass = new ArrayList<>();

    NearestExamples(float[][] x, int[] labels, int classes) {
        for (int c = 0; c < classes; c++) byClass.add(new ArrayList<>());
        for (int i = 0; i < x.length; i++) byClass.get(labels[i]).add(x[i]);
    }

    /** Cosine to the nearest example of this class other than {@code x} itself; 0 if there is none. */
    float similarity(float[] x, int label) {
        float best = 0;
        for (float[] example : byClass.get(label)) {
            if (example != x) best = Math.max(best, Vectors.dot(example, x));
        }
        return best;
    }
}
