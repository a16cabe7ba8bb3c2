/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/**
 * How a number was spread in training.
 *
 * @param edges growing; a bin holds what is above the edge before it and at most its own, the last one all above the last
 *     edge
 * @param shares of each bin, one more than edges; they add up to 1
 */
record Bins(List<Double> edges, List<Double> shares) {
    /** Of a share: so that the logarithm of a bin that was, or is, empty stays finite. */
    private static final double LEAST = 1e-4;

    /** @throws IllegalArgumentException unless the edges grow and each bin has its share */
    Bins {
        edges = List.copyOf(edges);
        shares = List.copyOf(shares);
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i - 1) < edges.get(i))) {
                throw new IllegalArgumentException("the edges of quantiles must grow");
            }
        }
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() > 100 || shares.size() != edges.size() + 1 || !(Math.abs(sum - 1) < 1e-3)) {
            throw new IllegalArgumentException(
                    edges.size() + " edges of quantiles need one share more, at most 100, which add up to 1");
        }
    }

    int count() {
        return shares.size();
    }

    /**
     * The edges as floats. They are floats that were met in training, written as decimals: as doubles the same value would be
     * above its own edge.
     */
    float[] limits() {
        float[] limits = new float[edges.size()];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = edges.get(i).floatValue();
        }
        return limits;
    }

    /**
     * The bin of a value; that of NaN is the first.
     *
     * @param limits as {@link #limits} gave them: thousands of values are looked up for each transaction
     */
    static int of(float[] limits, double value) {
        int bin = 0;
        while (bin < limits.length && (float) value > limits[bin]) {
            bin++;
        }
        return bin;
    }

    /**
     * The population stability index against training: the sum over bins of (now - then) ln(now / then). Customarily
     * less than 0.1 is none, more than 0.25 a shift to look into.
     *
     * @param counts of each bin now
     * @param rows their sum
     */
    double psi(int[] counts, int rows) {
        double index = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double then = Math.max(LEAST, shares.get(bin));
            double now = Math.max(LEAST, (double) counts[bin] / rows);
            index += (now - then) * Math.log(now / then);
        }
        return index;
    }
}
