package suban.knowledge.evaluation;

/** Solves small systems of linear equations by elimination with pivoting. */
final class LinearSystem {
    private LinearSystem() {}

    /** The x for which matrix · x = right; the arguments are used up. */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
            }
            double[] swappedRow = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = swappedRow;
            double swapped = right[pivot];
            right[pivot] = right[column];
            right[column] = swapped;
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                right[row] -= factor * right[column];
                for (int k = column; k < n; k++) matrix[row][k] -= factor * matrix[column][k];
            }
        }
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = right[row];
            for (int k = row + 1; k < n; k++) sum -= matrix[row][k] * x[k];
            x[row] = sum / matrix[row][row];
        }
        return x;
    }
}
