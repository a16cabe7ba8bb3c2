/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.PointerTrace;
import io.rased.features.pointer.Samples;

/**
 * When moves were made, as well as it can be told. A coarse clock, or a network that delivers in lumps, gives several moves
 * one time: they came one after the other since the move before.
 */
final class ReportedTimes {
    /** Of moves with one time, none took longer. */
    private static final double SLOWEST_MS = 30;

    private static final double LONGEST_GAP_MS = 500;

    private ReportedTimes() {}

    /** A time for each move, in ms; only where the clock runs backwards is one before its predecessor's. */
    static double[] of(PointerTrace trace) {
        double[] times = new double[trace.size()];
        int to;
        for (int from = 0; from < times.length; from = to) {
            to = from + 1;
            while (to < times.length && trace.timeAt(to) == trace.timeAt(from)) {
                to++;
            }
            double at = trace.timeAt(from);
            double since = from > 0 ? Math.max(0, at - trace.timeAt(from - 1)) : 0;
            double each = Math.min(since / (to - from), SLOWEST_MS);
            for (int i = from; i < to; i++) {
                times[i] = at - each * (to - 1 - i);
            }
        }
        return times;
    }

    /** The median time from a move to the next, in ms, pauses left out; 0 if there is none. */
    static double usualGap(double[] times) {
        double[] gaps = new double[times.length];
        int n = 0;
        for (int i = 1; i < times.length; i++) {
            double gap = times[i] - times[i - 1];
            if (gap > 0 && gap <= LONGEST_GAP_MS) {
                gaps[n++] = gap;
            }
        }
        return Samples.median(gaps, n);
    }
}
