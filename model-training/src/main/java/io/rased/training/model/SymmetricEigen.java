/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5).
 * The same matrix gives the same numbers.
 *
 * @param values the greatest first
 * @param vectors the i-th column belongs to the i-th value; of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int SWEEPS = 60;
    private static final double ZERO = 1e-12;

    /** Of a matrix, which is kept as it is. */
    static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && off(a) > ZERO * diagonal(a); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return sorted(a, v);
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            turn(a[k], p, q, cosine, sine);
            turn(v[k], p, q, cosine, sine);
        }
        for (int k = 0; k < a.length; k++) {
            double left = a[p][k];
            double right = a[q][k];
            a[p][k] = cosine * left - sine * right;
            a[q][k] = sine * left + cosine * right;
        }
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double left = row[p];
        double right = row[q];
        row[p] = cosine * left - sine * right;
        row[q] = sine * left + cosine * right;
    }

    private static double off(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return Math.sqrt(sum);
    }

    private static double diagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i] * a[i][i];
        }
        return Math.sqrt(sum);
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        int n = a.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -a[i][i]));
        double[] values = new double[n];
        double[][] vectors = new double[n][n];
        for (int j = 0; j < n; j++) {
            values[j] = a[order[j]][order[j]];
            for (int i = 0; i < n; i++) {
                vectors[i][j] = v[i][order[j]];
            }
        }
        return new SymmetricEigen(values, vectors);
    }
}
