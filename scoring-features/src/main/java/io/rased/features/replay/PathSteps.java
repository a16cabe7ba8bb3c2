/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

import io.rased.features.PointerTrace;

/**
 * A path as its steps, in sixteenths of a pixel: where it began, and when, is not in it. A move that goes nowhere is no step.
 * Immutable.
 */
final class PathSteps {
    private static final int GRID = 16;

    private final int[] across;
    private final int[] down;
    private final int size;

    private PathSteps(int[] across, int[] down, int size) {
        this.across = across;
        this.down = down;
        this.size = size;
    }

    /** Exact: a trace's places are whole sixteenths, and none is so far away that a difference would be rounded. */
    static PathSteps of(PointerTrace trace) {
        int[] across = new int[Math.max(0, trace.size() - 1)];
        int[] down = new int[across.length];
        int size = 0;
        for (int i = 1; i < trace.size(); i++) {
            int x = (int) ((trace.xAt(i) - trace.xAt(i - 1)) * GRID);
            int y = (int) ((trace.yAt(i) - trace.yAt(i - 1)) * GRID);
            if (x != 0 || y != 0) {
                across[size] = x;
                down[size] = y;
                size++;
            }
        }
        return new PathSteps(across, down, size);
    }

    int size() {
        return size;
    }

    int across(int i) {
        return across[i];
    }

    int down(int i) {
        return down[i];
    }

    /** Both as one number. */
    long at(int i) {
        return (long) across[i] << Integer.SIZE | down[i] & 0xffff_ffffL;
    }
}
