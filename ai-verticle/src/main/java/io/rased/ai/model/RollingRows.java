/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.List;

/** In which bins the columns of the last so many rows are. Not safe for threads. */
final class RollingRows {
    private final List<Bins> columns;
    private final float[][] limits;
    private final int[][] counts;
    /** Row after row, so that a row is written in one place and not in one of each column. */
    private final byte[] last;

    private final int size;
    private int next;
    private int filled;

    /** @param size of the window, in rows */
    RollingRows(List<Bins> columns, int size) {
        this.columns = columns;
        this.limits = columns.stream().map(Bins::limits).toArray(float[][]::new);
        this.counts = columns.stream().map(bins -> new int[bins.count()]).toArray(int[][]::new);
        this.last = new byte[size * columns.size()];
        this.size = size;
    }

    void add(float... row) {
        boolean full = filled == size;
        for (int column = 0; column < limits.length; column++) {
            int[] count = counts[column];
            if (full) {
                count[last[next]]--;
            }
            int bin = Bins.of(limits[column], row[column]);
            count[bin]++;
            last[next++] = (byte) bin;
        }
        next = next == last.length ? 0 : next;
        filled += full ? 0 : 1;
    }

    int filled() {
        return filled;
    }

    double psi(int column) {
        return columns.get(column).psi(counts[column], filled);
    }
}
