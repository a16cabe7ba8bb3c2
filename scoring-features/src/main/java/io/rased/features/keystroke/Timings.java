/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import io.rased.features.facts.FactsReader;
import io.rased.features.facts.FactsWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The times of one entry of a field, by their {@link Timing#cell}. Times alone: no key, no character. Immutable; safe on any
 * thread.
 */
public final class Timings {
    /** Longer than this nobody hesitates within an entry: it was interrupted there. */
    static final long LONGEST_MS = 5_000;

    private static final byte VERSION = 1;
    private static final int BYTES_OF_TIME = 8;

    private final int[] cells;
    private final double[] values;

    private Timings(int[] cells, double[] values) {
        this.cells = cells;
        this.values = values;
    }

    /**
     * These times.
     *
     * @param times by cell; all finite, in any one unit
     * @throws IllegalArgumentException if a number names no time, or one is not finite
     */
    public static Timings of(SortedMap<Integer, Double> times) {
        int[] cells = new int[times.size()];
        double[] values = new double[times.size()];
        int at = 0;
        for (Map.Entry<Integer, Double> time : times.entrySet()) {
            if (!Timing.isCell(time.getKey()) || !Double.isFinite(time.getValue())) {
                throw new IllegalArgumentException("no time of an entry: " + time);
            }
            cells[at] = time.getKey();
            values[at++] = time.getValue();
        }
        return new Timings(cells, values);
    }

    /** The times of an entry, in ms: between keys that follow each other in position, none longer than 5 s. */
    public static Timings of(TypedEntry entry) {
        SortedMap<Integer, Double> times = new TreeMap<>();
        for (int i = 0; i < entry.strokes().size(); i++) {
            Stroke stroke = entry.strokes().get(i);
            Stroke next = i + 1 < entry.strokes().size() ? entry.strokes().get(i + 1) : null;
            if (stroke.released()) {
                put(
                        times,
                        Timing.HOLD.cell(stroke.position(), stroke.keyClass(), KeyClass.OTHER),
                        stroke.down(),
                        stroke.up());
            }
            if (next != null && next.position() == stroke.position() + 1) {
                put(
                        times,
                        Timing.DOWN_DOWN.cell(stroke.position(), stroke.keyClass(), next.keyClass()),
                        stroke.down(),
                        next.down());
                if (stroke.released()) {
                    put(
                            times,
                            Timing.UP_DOWN.cell(stroke.position(), stroke.keyClass(), next.keyClass()),
                            stroke.up(),
                            next.down());
                }
            }
        }
        return of(times);
    }

    /** How many there are. */
    public int size() {
        return cells.length;
    }

    /** The number of the i-th; they ascend. */
    public int cellAt(int i) {
        return cells[i];
    }

    /** The i-th. */
    public double valueAt(int i) {
        return values[i];
    }

    /** A compact binary form, eight bytes a time. Its first byte is its version. Times are rounded to a float. */
    public byte[] encode() {
        FactsWriter out = new FactsWriter(VERSION).number(cells.length);
        for (int i = 0; i < cells.length; i++) {
            out.number(cells[i]).number(Float.floatToIntBits((float) values[i]));
        }
        return out.bytes();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else, or of a version that this code can't read
     */
    public static Timings decode(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        int size = Math.max(0, in.number());
        // As many as the bytes could hold and one more, at which the reader would say that they end.
        int most = Math.min(size, bytes.length / BYTES_OF_TIME + 1);
        int[] cells = new int[most];
        double[] values = new double[most];
        for (int i = 0; i < size; i++) {
            cells[i] = in.number();
            values[i] = Float.intBitsToFloat(in.number());
        }
        in.requireEnd();
        requireTimes(cells, values);
        return new Timings(cells, values);
    }

    /** What was encoded ascends: without a map, for a profile has thousands of them. */
    private static void requireTimes(int[] cells, double[] values) {
        for (int i = 0; i < cells.length; i++) {
            if (!Timing.isCell(cells[i]) || !Double.isFinite(values[i]) || i > 0 && cells[i] <= cells[i - 1]) {
                throw new IllegalArgumentException("no time of an entry, or not in its place: " + cells[i]);
            }
        }
    }

    private static void put(SortedMap<Integer, Double> times, int cell, long from, long to) {
        double time = (double) to - from;
        if (Math.abs(time) <= LONGEST_MS) {
            times.put(cell, time);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timings that && Arrays.equals(cells, that.cells) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Timings[" + cells.length + " times]";
    }
}
