/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

/** Solves symmetric positive definite systems by Cholesky's decomposition. */
final class Cholesky {
    private Cholesky() {}

    /**
     * The x of matrix × x = right.
     *
     * @param matrix its lower triangle counts; overwritten
     * @throws ArithmeticException if it is not positive definite
     */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                if (i != j) {
                    matrix[i][j] = sum / matrix[j][j];
                } else if (sum > 0) {
                    matrix[i][i] = Math.sqrt(sum);
                } else {
                    throw new ArithmeticException("row " + i + " depends on those before it");
                }
            }
        }
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= matrix[i][k] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= matrix[k][i] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
