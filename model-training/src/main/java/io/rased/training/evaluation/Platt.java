/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import java.util.List;

/**
 * From a margin to a probability: sigmoid(scale × margin + shift) (Platt 1999).
 *
 * @param scale of the margin; positive for a margin that grows with the probability
 * @param shift added to it
 */
public record Platt(double scale, double shift) {
    private static final int STEPS = 100;

    /**
     * The one of the greatest weighted likelihood, by Newton's method on targets that are a little short of 0 and 1 (so
     * that separable scores have one, too).
     */
    public static Platt fit(List<Judged> margins) {
        double positive = 0;
        double negative = 0;
        for (Judged judged : margins) {
            positive += judged.positive() ? judged.weight() : 0;
            negative += judged.positive() ? 0 : judged.weight();
        }
        // Platt's prior of one more of each kind, of the mean weight.
        double one = (positive + negative) / margins.size();
        double high = (positive + one) / (positive + 2 * one);
        double low = one / (negative + 2 * one);
        double scale = 0.5;
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = new double[5];
            for (Judged judged : margins) {
                add(judged, judged.positive() ? high : low, scale, shift, sums);
            }
            double determinant = sums[2] * sums[4] - sums[3] * sums[3] + 1e-12;
            double byScale = (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            double byShift = (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
            double damping = Math.min(1, 0.5 / Math.max(1e-12, Math.max(Math.abs(byScale), Math.abs(byShift))));
            scale -= damping * byScale;
            shift -= damping * byShift;
            if (Math.abs(byScale) + Math.abs(byShift) < 1e-10) {
                break;
            }
        }
        return new Platt(scale, shift);
    }

    /** The probability of a margin. */
    public double probability(double margin) {
        return 1 / (1 + Math.exp(-(scale * margin + shift)));
    }

    /** Gradient and curvature of the loss. */
    private static void add(Judged judged, double target, double scale, double shift, double[] sums) {
        double margin = judged.score();
        double p = 1 / (1 + Math.exp(-(scale * margin + shift)));
        double slope = judged.weight() * (p - target);
        double curve = judged.weight() * p * (1 - p);
        sums[0] += slope * margin;
        sums[1] += slope;
        sums[2] += curve * margin * margin;
        sums[3] += curve * margin;
        sums[4] += curve;
    }
}
