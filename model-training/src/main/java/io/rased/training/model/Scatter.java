/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.util.Arrays;
import java.util.List;

/**
 * How windows scatter: around their person, and people around all.
 *
 * @param within covariance of a person's windows, other devices among them
 * @param between covariance of people, less what is left of the windows' in their means
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Scatter(double[][] within, double[][] between) {
    static Scatter of(List<PldaSample> people, double elsewhere) {
        int width = people.get(0).windows()[0].length;
        double[][] within = new double[width][width];
        double[][] between = new double[width][width];
        double[][] means =
                people.stream().map(person -> PldaSample.mean(person.windows())).toArray(double[][]::new);
        double[] centre = PldaSample.mean(means);
        long windows = 0;
        for (PldaSample person : people) {
            windows += person.windows().length;
        }
        for (int p = 0; p < means.length; p++) {
            add(between, means[p], centre, 1.0 / (means.length - 1));
            for (double[] window : people.get(p).windows()) {
                add(within, window, means[p], 1.0 / (windows - means.length));
            }
            for (List<double[][]> device : people.get(p).elsewhere()) {
                double weight =
                        elsewhere / 2 / means.length / people.get(p).elsewhere().size();
                add(within, PldaSample.mean(PldaSample.pooled(device)), means[p], weight);
            }
        }
        double each = (double) means.length / windows;
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                between[i][j] -= each * within[i][j];
            }
        }
        return new Scatter(within, between);
    }

    /**
     * The directions in which people differ most for how much one strays, numbers × dimensions; in each a person's windows
     * have variance 1.
     *
     * @param ridge added to the variance within, in parts of its mean
     */
    double[][] discriminant(int dimensions, double ridge) {
        int width = within.length;
        double trace = 0;
        for (int i = 0; i < width; i++) {
            trace += within[i][i];
        }
        double[][] regular = new double[width][];
        for (int i = 0; i < width; i++) {
            regular[i] = within[i].clone();
            regular[i][i] += ridge * trace / width;
        }
        SymmetricEigen whole = SymmetricEigen.of(regular);
        double[][] whitening = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                whitening[i][j] = whole.vectors()[i][j] / Math.sqrt(whole.values()[j]);
            }
        }
        double[][] white = product(transposed(whitening), product(between, whitening));
        double[][] directions = product(whitening, SymmetricEigen.of(white).vectors());
        double[][] kept = new double[width][];
        for (int i = 0; i < width; i++) {
            kept[i] = Arrays.copyOf(directions[i], Math.min(dimensions, width));
        }
        return kept;
    }

    private static void add(double[][] sum, double[] a, double[] b, double weight) {
        for (int i = 0; i < a.length; i++) {
            double part = weight * (a[i] - b[i]);
            for (int j = 0; j < a.length; j++) {
                sum[i][j] += part * (a[j] - b[j]);
            }
        }
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] turned = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                turned[j][i] = a[i][j];
            }
        }
        return turned;
    }
}
