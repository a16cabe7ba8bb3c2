/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

/**
 * Least squares of x and y as parabolas of a parameter, by Gram and Schmidt's orthogonal polynomials. Keeps scratch
 * space: not safe for use by several threads.
 */
final class Parabola {
    private final int n;
    private final double[] linear;
    private final double[] square;

    Parabola(int n) {
        this.n = n;
        this.linear = new double[n];
        this.square = new double[n];
    }

    /**
     * The root mean square of what the parabolas leave, with n - 3 degrees of freedom.
     *
     * @param p the parameter, growing somewhere within the n numbers from {@code from}
     */
    double residual(double[] p, double[] x, double[] y, int from) {
        double mean = 0;
        for (int k = 0; k < n; k++) {
            mean += p[from + k];
        }
        mean /= n;
        double linearPower = 0;
        double cubic = 0;
        for (int k = 0; k < n; k++) {
            double u = p[from + k] - mean;
            linear[k] = u;
            linearPower += u * u;
            cubic += u * u * u;
        }
        double squareMean = linearPower / n;
        double slope = cubic / linearPower;
        double squarePower = 0;
        for (int k = 0; k < n; k++) {
            double u = linear[k];
            square[k] = u * u - squareMean - slope * u;
            squarePower += square[k] * square[k];
        }
        boolean curved = squarePower > 1e-9 * linearPower * linearPower / n;
        double rest = rest(x, from, linearPower, curved ? squarePower : Double.POSITIVE_INFINITY)
                + rest(y, from, linearPower, curved ? squarePower : Double.POSITIVE_INFINITY);
        return Math.sqrt(rest / (n - 3));
    }

    private double rest(double[] v, int from, double linearPower, double squarePower) {
        double mean = 0;
        for (int k = 0; k < n; k++) {
            mean += v[from + k];
        }
        mean /= n;
        double a = 0;
        double b = 0;
        for (int k = 0; k < n; k++) {
            double d = v[from + k] - mean;
            a += d * linear[k];
            b += d * square[k];
        }
        a /= linearPower;
        b /= squarePower;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double left = v[from + k] - mean - a * linear[k] - b * square[k];
            sum += left * left;
        }
        return sum;
    }
}
