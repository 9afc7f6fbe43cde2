package suban.models.learning;

import org.apache.lucene.util.VectorUtil;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Arithmetic on rows of numbers. */
public final class Vectors {
    private Vectors() {}

    /** Inner product of two rows of the same length, by the processor's vector registers where it has them. */
    public static float dot(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }

    /** Adds {@code factor} times the first {@code length} numbers of b to a. */
    public static void add(double[] a, double factor, double[] b, int length) {
        for (int i = 0; i < length; i++) a[i] += factor * b[i];
    }

    /**
     * The inverse of a symmetric positive definite matrix.
     *
     * @throws ArithmeticException if it is none
     */
    public static double[][] inverse(double[][] a) {
        DMatrixRMaj matrix = new DMatrixRMaj(a);
        if (!CommonOps_DDRM.invertSPD(matrix, matrix)) throw new ArithmeticException("not positive definite");
        return rows(matrix);
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(matrix.data, i * matrix.numCols, rows[i], 0, matrix.numCols);
        }
        return rows;
    }
}
