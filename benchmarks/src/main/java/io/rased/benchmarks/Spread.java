/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import java.util.List;

/**
 * Some measurements of the same thing.
 *
 * @param least the smallest
 * @param median the one in the middle, or the mean of the two there
 * @param most the largest
 */
record Spread(double least, double median, double most) {
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(size - 1));
    }
}
