package suban.classifier.learning;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import suban.models.learning.NearestVector;

/** The similarity of the nearest example of a class. */
final class NearestExamples implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<List<float[]>> byClass = new ArrayList<>();
    /** Follows from the examples. */
    private transient List<NearestVector> nearest;

    NearestExamples(float[][] x, int[] labels, int classes) {
        for (int c = 0; c < classes; c++) byClass.add(new ArrayList<>());
        for (int i = 0; i < x.length; i++) byClass.get(labels[i]).add(x[i]);
        nearest = nearest(byClass);
    }

    private static List<NearestVector> nearest(List<List<float[]>> byClass) {
        return byClass.stream().map(NearestVector::new).toList();
    }

    /** Cosine to the nearest example of this class other than {@code x} itself; 0 if there is none. */
    float similarity(float[] x, int label) {
        return nearest.get(label).product(x);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        nearest = nearest(byClass);
    }
}
