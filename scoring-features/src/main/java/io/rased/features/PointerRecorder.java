/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import java.util.Arrays;

/**
 * Collects a {@link PointerTrace} in one pass. Grows as needed, up to the trace's bound. Not safe for use by several
 * threads.
 *
 * <ul>
 *   <li>A position that is not a finite number is passed over: it is no place to be.
 *   <li>A move to the place where the pointer already is, at most {@value #ECHO_MS} ms after the last one, is an echo: a
 *       page with two listeners sees each event twice. It is neither kept nor counted.
 *   <li>Times may stand still or run backwards; the features deal with that.
 * </ul>
 */
public final class PointerRecorder {
    /** Within so many ms a move to the same place is the same move. */
    static final long ECHO_MS = 2;

    /** Positions beyond this are no screen's. */
    static final double FARTHEST = 1 << 20;

    private static final double GRID = 16;
    private static final double LATEST = 1L << 52;

    private long[] times = new long[64];
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;
    private long seen;
    private long lastTime;
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    /**
     * Adds a move.
     *
     * @param time in ms; what is not a number counts as the time of the move before
     * @param x in pixels
     * @param y in pixels
     */
    public PointerRecorder move(double time, double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return this;
        }
        long at = Double.isNaN(time) ? lastTime : Math.round(bounded(time, LATEST));
        double onX = Math.rint(bounded(x, FARTHEST) * GRID) / GRID;
        double onY = Math.rint(bounded(y, FARTHEST) * GRID) / GRID;
        if (onX == lastX && onY == lastY && Math.abs(at - lastTime) <= ECHO_MS) {
            return this;
        }
        lastTime = at;
        lastX = onX;
        lastY = onY;
        seen++;
        if (size < PointerTrace.LIMIT) {
            keep(at, onX, onY);
        }
        return this;
    }

    /** Adds a whole trace after what is there. */
    public PointerRecorder append(PointerTrace trace) {
        long before = seen;
        for (int i = 0; i < trace.size(); i++) {
            move(trace.timeAt(i), trace.xAt(i), trace.yAt(i));
        }
        seen = Math.max(seen, before + trace.seen());
        return this;
    }

    /** What was recorded so far. */
    public PointerTrace trace() {
        return new PointerTrace(times, xs, ys, size, seen);
    }

    private void keep(long time, double x, double y) {
        if (size == times.length) {
            int capacity = Math.min(PointerTrace.LIMIT, 2 * size);
            times = Arrays.copyOf(times, capacity);
            xs = Arrays.copyOf(xs, capacity);
            ys = Arrays.copyOf(ys, capacity);
        }
        times[size] = time;
        // Adding 0 turns -0.0, which equals 0.0 but is encoded otherwise, into 0.0.
        xs[size] = x + 0.0;
        ys[size] = y + 0.0;
        size++;
    }

    private static double bounded(double value, double limit) {
        return Math.min(limit, Math.max(-limit, value));
    }
}
