/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import java.util.Arrays;

/** Every one of some durations, so that no percentile is an estimate. For one thread. */
public final class Latencies {
    private long[] nanos = new long[1 << 14];
    private int count;
    private boolean sorted;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
        sorted = false;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /**
     * The duration, in milliseconds, that a share of all don't exceed; 0 if there are none.
     *
     * @param share from 0 to 1: 0.99 is the 99th percentile
     */
    public double millis(double share) {
        if (count == 0) {
            return 0;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        return nanos[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
}
