package suban.classifier.learning;

/** Features that are there, by rising index, with their values; its Euclidean length is 1. */
final class SparseVector {
    private final int[] indices;
    private final float[] values;

    SparseVector(int[] indices, float[] values) {
        this.indices = indices;
        this.values = values;
    }

    int size() {
        return indices.length;
    }

    int index(int i) {
        return indices[i];
    }

    float value(int i) {
        return values[i];
    }
}
