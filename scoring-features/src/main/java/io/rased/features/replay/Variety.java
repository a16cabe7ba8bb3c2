/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

/**
 * How many different numbers there are among the last ones, kept up to date as one comes and one goes. Two numbers may count as one,
 * always the same two: what a stretch of path says depends on the stretch alone. One use, one thread.
 */
final class Variety {
    private static final int BITS = 9;

    private final byte[] counts = new byte[1 << BITS];
    private int different;

    void add(long number) {
        if (counts[slot(number)]++ == 0) {
            different++;
        }
    }

    /** Takes back one that was added. */
    void remove(long number) {
        if (--counts[slot(number)] == 0) {
            different--;
        }
    }

    int different() {
        return different;
    }

    private static int slot(long number) {
        return (int) (number * 0x9e3779b97f4a7c15L >>> Long.SIZE - BITS);
    }
}
