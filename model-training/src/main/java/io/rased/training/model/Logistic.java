/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression: the probability is sigmoid(bias + Σ weight × feature). Immutable; safe on any thread.
 *
 * @param weights of the features as they come, in single precision as the runtime has them
 * @param bias added to their sum
 */
public record Logistic(List<Float> weights, float bias) {
    private static final int STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;
    /** Keeps a feature that never varies from dividing by 0. */
    private static final double LEAST_SPREAD = 1e-9;

    /** Copies the list. */
    public Logistic {
        weights = List.copyOf(weights);
    }

    /**
     * An example.
     *
     * @param row its features; finite
     * @param positive the truth
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and read in the inner loop.
    public record Example(float[] row, boolean positive, double weight) {}

    /**
     * The one of the greatest weighted likelihood less {@code ridge / 2} times the squares of the weights of standardised
     * features (Hoerl and Kennard 1970), by Newton's method; the bias is free. The same examples give the same one.
     *
     * @param examples at least one of each kind
     * @param ridge above 0
     */
    public static Logistic fit(List<Example> examples, double ridge) {
        int features = examples.get(0).row().length;
        double[] mean = new double[features];
        double[] spread = new double[features];
        standards(examples, mean, spread);
        double[][] rows = new double[examples.size()][features + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < features; j++) {
                rows[i][j] = (examples.get(i).row()[j] - mean[j]) / spread[j];
            }
            rows[i][features] = 1;
        }
        return unstandardised(solve(examples, rows, ridge), mean, spread);
    }

    /** The probability of a row, added up in double precision. */
    public double probability(float[] row) {
        double sum = bias;
        for (int i = 0; i < row.length; i++) {
            sum += (double) weights.get(i) * row[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static void standards(List<Example> examples, double[] mean, double[] spread) {
        for (Example example : examples) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += example.row()[j] / examples.size();
            }
        }
        for (Example example : examples) {
            for (int j = 0; j < mean.length; j++) {
                double stray = example.row()[j] - mean[j];
                spread[j] += stray * stray / examples.size();
            }
        }
        for (int j = 0; j < mean.length; j++) {
            spread[j] = Math.sqrt(spread[j]) + LEAST_SPREAD;
        }
    }

    private static double[] solve(List<Example> examples, double[][] rows, double ridge) {
        int width = rows[0].length;
        double[] weights = new double[width];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[width];
            double[][] curve = new double[width][width];
            for (int i = 0; i < rows.length; i++) {
                add(examples.get(i), rows[i], weights, slope, curve);
            }
            for (int j = 0; j < width - 1; j++) {
                slope[j] += ridge * weights[j];
                curve[j][j] += ridge;
            }
            double[] change = Cholesky.solve(curve, slope);
            double most = 0;
            for (int j = 0; j < width; j++) {
                weights[j] -= change[j];
                most = Math.max(most, Math.abs(change[j]));
            }
            if (most < CLOSE_ENOUGH) {
                break;
            }
        }
        return weights;
    }

    /** Slope and curvature of the loss; of the curvature the lower triangle. */
    private static void add(Example example, double[] row, double[] weights, double[] slope, double[][] curve) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += weights[j] * row[j];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double miss = example.weight() * (p - (example.positive() ? 1 : 0));
        double bend = example.weight() * p * (1 - p);
        for (int j = 0; j < row.length; j++) {
            slope[j] += miss * row[j];
            double bent = bend * row[j];
            for (int k = 0; k <= j; k++) {
                curve[j][k] += bent * row[k];
            }
        }
    }

    private static Logistic unstandardised(double[] standardised, double[] mean, double[] spread) {
        List<Float> weights = new ArrayList<>();
        double bias = standardised[mean.length];
        for (int j = 0; j < mean.length; j++) {
            double weight = standardised[j] / spread[j];
            weights.add((float) weight);
            bias -= weight * mean[j];
        }
        return new Logistic(weights, (float) bias);
    }
}
