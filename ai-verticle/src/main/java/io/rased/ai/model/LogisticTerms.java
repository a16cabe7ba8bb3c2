/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * A logistic regression's: each feature adds its weight times its value to the log-odds. Immutable; safe on any thread.
 *
 * @param weights of each feature; not to be changed
 * @param bias the log-odds without any
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record LogisticTerms(double[] weights, double bias) implements ModelTerms {
    @Override
    public double logOdds(float[] row) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }

    @Override
    public double[] losses(float[][] rows, List<Double> medians) {
        double[] losses = new double[weights.length];
        for (int i = 0; i < losses.length; i++) {
            double off = 0;
            for (float[] row : rows) {
                off += (double) row[i] - medians.get(i).floatValue();
            }
            losses[i] = weights[i] * off / rows.length;
        }
        return losses;
    }
}
