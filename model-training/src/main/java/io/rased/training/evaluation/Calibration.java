/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import java.util.List;

/** Whether probabilities are as often right as they say. */
public final class Calibration {
    private static final int BINS = 15;

    private Calibration() {}

    /**
     * The expected calibration error (Naeini, Cooper and Hauskrecht 2015): over 15 bins of equal width, the mean
     * distance, by weight, between the mean probability and the share of positives.
     */
    public static double error(List<Judged> probabilities) {
        double[] weight = new double[BINS];
        double[] said = new double[BINS];
        double[] was = new double[BINS];
        double all = 0;
        for (Judged judged : probabilities) {
            int bin = Math.min(BINS - 1, (int) (judged.score() * BINS));
            weight[bin] += judged.weight();
            said[bin] += judged.weight() * judged.score();
            was[bin] += judged.positive() ? judged.weight() : 0;
            all += judged.weight();
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - was[bin]) / all;
        }
        return error;
    }
}
