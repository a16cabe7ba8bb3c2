/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import java.util.List;

/**
 * One direction of a plot.
 *
 * @param label what is measured
 * @param least where it begins; above 0 if logarithmic
 * @param most where it ends
 * @param logarithmic whether each power of ten is as long
 * @param ticks where there is a line and a number
 */
record Axis(String label, double least, double most, boolean logarithmic, List<Double> ticks) {
    /** From 0 to 1. */
    static Axis share(String label) {
        return new Axis(label, 0, 1, false, List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0));
    }

    /** From a thousandth to 1, each power of ten as long; what is less is where a thousandth is. */
    static Axis thousandths(String label) {
        return new Axis(label, 0.001, 1, true, List.of(0.001, 0.01, 0.1, 1.0));
    }

    /** How far along the axis a value is, 0 to 1; past an end it is at that end. */
    double at(double value) {
        double within = Math.min(most, Math.max(least, value));
        return logarithmic ? Math.log(within / least) / Math.log(most / least) : (within - least) / (most - least);
    }

    /** A tick's number, as short as it can be. */
    static String number(double tick) {
        return tick == Math.rint(tick) ? Long.toString((long) tick) : Double.toString(tick);
    }
}
