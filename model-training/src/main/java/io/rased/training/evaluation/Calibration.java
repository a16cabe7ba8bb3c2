/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/** Whether probabilities are as often right as they say. */
public final class Calibration {
    private static final int BINS = 15;

    private Calibration() {}

    /**
     * Probabilities of about the same size.
     *
     * @param weight of all of them
     * @param said the sum of the probabilities, each by its weight
     * @param was the weight of the positives
     */
    public record Bin(double weight, double said, double was) {
        /** The mean probability; NaN of none. */
        public double mean() {
            return said / weight;
        }

        /** The share of positives; NaN of none. */
        public double share() {
            return was / weight;
        }
    }

    /**
     * The expected calibration error (Naeini, Cooper and Hauskrecht 2015): over 15 bins of equal width, the mean
     * distance, by weight, between the mean probability and the share of positives.
     */
    public static double error(List<Judged> probabilities) {
        double all = 0;
        for (Judged judged : probabilities) {
            all += judged.weight();
        }
        double error = 0;
        for (Bin bin : bins(probabilities)) {
            error += Math.abs(bin.said() - bin.was()) / all;
        }
        return error;
    }

    /** The 15 bins, of equal width; some may be empty. */
    public static List<Bin> bins(List<Judged> probabilities) {
        double[] weight = new double[BINS];
        double[] said = new double[BINS];
        double[] was = new double[BINS];
        for (Judged judged : probabilities) {
            int bin = Math.min(BINS - 1, (int) (judged.score() * BINS));
            weight[bin] += judged.weight();
            said[bin] += judged.weight() * judged.score();
            was[bin] += judged.positive() ? judged.weight() : 0;
        }
        return IntStream.range(0, BINS)
                .mapToObj(bin -> new Bin(weight[bin], said[bin], was[bin]))
                .toList();
    }
}
