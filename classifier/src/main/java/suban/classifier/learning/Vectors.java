package suban.classifier.learning;

/** Arithmetic on rows of numbers, written so that the compiler can keep several sums at once. */
final class Vectors {
    private Vectors() {}

    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int n = Math.min(a.length, b.length);
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < n; i++) s0 += a[i] * b[i];
        return s0 + s1 + s2 + s3;
    }

    /** Adds {@code factor} times b to a. */
    static void add(double[] a, double factor, double[] b, int length) {
        for (int i = 0; i < length; i++) a[i] += factor * b[i];
    }

    /** The inverse of a symmetric positive definite matrix; the argument is destroyed. */
    static double[][] inverse(double[][] a) {
        int n = a.length;
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) inverse[i][i] = 1;
        // Gauss-Jordan without pivoting is stable for positive definite matrices.
        for (int pivot = 0; pivot < n; pivot++) {
            double scale = 1 / a[pivot][pivot];
            for (int j = pivot; j < n; j++) a[pivot][j] *= scale;
            for (int j = 0; j <= pivot; j++) inverse[pivot][j] *= scale;
            for (int row = 0; row < n; row++) {
                double factor = a[row][pivot];
                if (row == pivot || factor == 0) continue;
                double[] target = a[row];
                double[] source = a[pivot];
                for (int j = pivot; j < n; j++) target[j] -= factor * source[j];
                add(inverse[row], -factor, inverse[pivot], pivot + 1);
            }
        }
        return inverse;
    }
}
