/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import io.rased.features.pointer.PointerWindow;
import java.util.Arrays;

/**
 * The pointer moves of a session in the order in which they came, bounded: the first {@link #LIMIT} are kept, all are
 * counted. Immutable; safe on any thread.
 *
 * <p>Coordinates are CSS pixels in steps of 1/16, times are milliseconds from any origin.
 */
public final class PointerTrace {
    /** How many moves are kept. About a minute of steady movement; what comes later adds little to the score. */
    public static final int LIMIT = 4096;

    /** A trace without moves. */
    public static final PointerTrace EMPTY = new PointerRecorder().trace();

    private final long[] times;
    private final double[] xs;
    private final double[] ys;
    private final long seen;

    PointerTrace(long[] times, double[] xs, double[] ys, int size, long seen) {
        this.times = Arrays.copyOf(times, size);
        this.xs = Arrays.copyOf(xs, size);
        this.ys = Arrays.copyOf(ys, size);
        this.seen = seen;
    }

    /** How many moves are kept. */
    public int size() {
        return times.length;
    }

    /** How many moves there were, kept or not. */
    public long seen() {
        return seen;
    }

    /** When the i-th kept move was made, in ms. */
    public long timeAt(int i) {
        return times[i];
    }

    /** Where it went, in pixels from the left. */
    public double xAt(int i) {
        return xs[i];
    }

    /** Where it went, in pixels from the top. */
    public double yAt(int i) {
        return ys[i];
    }

    /** The trace of the first {@code moves} moves only, or this one if it has no more. */
    public PointerTrace first(int moves) {
        return moves >= size() ? this : new PointerTrace(times, xs, ys, moves, moves);
    }

    /** Whether any kept move went elsewhere than the one before. */
    public boolean moves() {
        for (int i = 1; i < size(); i++) {
            if (xs[i] != xs[0] || ys[i] != ys[0]) {
                return true;
            }
        }
        return false;
    }

    /** The features of the moves from {@code from} to before {@code to}. */
    float[] features(int from, int to) {
        double[] at = new double[to - from];
        for (int i = from; i < to; i++) {
            at[i - from] = times[i] - times[from];
        }
        return PointerWindow.features(at, Arrays.copyOfRange(xs, from, to), Arrays.copyOfRange(ys, from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointerTrace that
                && seen == that.seen
                && Arrays.equals(times, that.times)
                && Arrays.equals(xs, that.xs)
                && Arrays.equals(ys, that.ys);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(times) + Arrays.hashCode(xs)) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return "PointerTrace[" + size() + " of " + seen + " moves]";
    }
}
