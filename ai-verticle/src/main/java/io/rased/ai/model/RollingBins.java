/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

/** The bins of the last so many values. Not safe for threads. */
final class RollingBins {
    private final Bins bins;
    private final byte[] last;
    private final int[] counts;
    private int next;
    private int filled;

    RollingBins(Bins bins, int size) {
        this.bins = bins;
        this.last = new byte[size];
        this.counts = new int[bins.count()];
    }

    void add(double value) {
        if (filled == last.length) {
            counts[last[next]]--;
        } else {
            filled++;
        }
        last[next] = (byte) bins.of(value);
        counts[last[next]]++;
        next = (next + 1) % last.length;
    }

    int filled() {
        return filled;
    }

    double psi() {
        return bins.psi(counts, filled);
    }
}
