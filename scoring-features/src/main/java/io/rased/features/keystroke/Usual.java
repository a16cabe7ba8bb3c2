/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import io.rased.features.order.Middle;

/**
 * A value that is usual, and how far from it values usually are.
 *
 * @param centre the median
 * @param deviation the mean distance from the centre; above 0
 */
record Usual(double centre, double deviation) {
    /** Half of a clock's step of 1 ms: nobody is more regular than can be seen. */
    static final double LEAST = 0.5;

    /** That of these values; at least one, finite. */
    static Usual of(double[] values) {
        return around(median(values), values);
    }

    /** The usual distance of these values from a centre. */
    static Usual around(double centre, double[] values) {
        return new Usual(centre, Math.max(LEAST, strays(centre, values) / values.length));
    }

    /**
     * The same, of few values: as if {@code count} more had been seen that stray as expected.
     *
     * @param expected how far values of this sort usually stray
     */
    static Usual around(double centre, double[] values, double expected, int count) {
        double deviation = (strays(centre, values) + count * expected) / (values.length + count);
        return new Usual(centre, Math.max(LEAST, deviation));
    }

    /** How many deviations a value is away. */
    double times(double value) {
        return Math.abs(value - centre) / deviation;
    }

    static double median(double[] values) {
        double[] moved = values.clone();
        Middle.find(moved, moved.length);
        int middle = moved.length / 2;
        return moved.length % 2 == 1 ? moved[middle] : (moved[middle - 1] + moved[middle]) / 2;
    }

    private static double strays(double centre, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.abs(value - centre);
        }
        return sum;
    }
}
