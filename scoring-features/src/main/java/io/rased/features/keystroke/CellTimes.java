/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.Arrays;

/**
 * Times of many entries, put together by their {@link Timing#cell}, in the order in which cells were first met. Without an
 * object for each time: a template is made of ten thousand for every transaction. Not safe for threads.
 */
final class CellTimes {
    /** Knuth's multiplier: cells that follow each other are spread over the table. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int FEW = 8;

    private int[] table = new int[256]; // the place of a cell, plus one; half of it stays empty
    private int[] cells = new int[128];
    private int[] counts = new int[128];
    private double[][] values = new double[128][];
    private int size;

    /** Adds all times of an entry. */
    void add(Timings entry) {
        for (int i = 0; i < entry.size(); i++) {
            int place = place(entry.cellAt(i));
            if (counts[place] == values[place].length) {
                values[place] = Arrays.copyOf(values[place], 2 * counts[place]);
            }
            values[place][counts[place]++] = entry.valueAt(i);
        }
    }

    /** How many cells have a time. */
    int size() {
        return size;
    }

    /** The i-th cell that was met. */
    int cellAt(int i) {
        return cells[i];
    }

    /** Its times, in the order in which they were added. */
    double[] timesAt(int i) {
        return Arrays.copyOf(values[i], counts[i]);
    }

    private int place(int cell) {
        int slot = slot(cell);
        while (table[slot] != 0) {
            int place = table[slot] - 1;
            if (cells[place] == cell) {
                return place;
            }
            slot = slot + 1 & table.length - 1;
        }
        return insert(cell);
    }

    private int insert(int cell) {
        if (size == cells.length) {
            grow();
        }
        cells[size] = cell;
        values[size] = new double[FEW];
        enter(size);
        return size++;
    }

    private void grow() {
        cells = Arrays.copyOf(cells, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        table = new int[4 * size];
        for (int place = 0; place < size; place++) {
            enter(place);
        }
    }

    private void enter(int place) {
        int slot = slot(cells[place]);
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = place + 1;
    }

    private int slot(int cell) {
        return cell * SPREAD >>> 1 + Integer.numberOfLeadingZeros(table.length);
    }
}
