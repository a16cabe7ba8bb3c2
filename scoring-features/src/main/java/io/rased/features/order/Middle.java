/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.order;

/**
 * Finds the middle of numbers without sorting the others (Hoare's quickselect, with the median of three as pivot). A template is made
 * of two hundred medians for each transaction, of fifty numbers each. Stateless; safe on any thread.
 */
public final class Middle {
    /** Fewer are sorted by insertion. */
    private static final int FEW = 8;

    private Middle() {}

    /**
     * Moves the first {@code n} numbers, so that at the place {@code n / 2}, and at the one before it, are those that were
     * there if all were sorted.
     *
     * @param values finite, at least {@code n} of them
     */
    public static void find(double[] values, int n) {
        int from = 0;
        int to = n - 1;
        int middle = n / 2;
        while (to - from >= FEW) {
            double pivot = pivot(values, from, to);
            int low = from;
            int high = to;
            while (low <= high) {
                while (values[low] < pivot) {
                    low++;
                }
                while (values[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    swap(values, low++, high--);
                }
            }
            if (middle <= high) {
                to = high;
            } else if (middle >= low) {
                from = low;
            } else {
                from = middle;
                to = middle;
            }
        }
        sort(values, from, to);
        if (middle == from && middle > 0) {
            swap(values, middle - 1, greatest(values, middle));
        }
    }

    private static double pivot(double[] values, int from, int to) {
        double first = values[from];
        double second = values[from + to >>> 1];
        double third = values[to];
        return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third));
    }

    private static void sort(double[] values, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            double value = values[i];
            int at = i;
            while (at > from && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }

    /** Where the greatest of the first {@code n} is. */
    private static int greatest(double[] values, int n) {
        int greatest = 0;
        for (int i = 1; i < n; i++) {
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        return greatest;
    }

    private static void swap(double[] values, int one, int other) {
        double value = values[one];
        values[one] = values[other];
        values[other] = value;
    }
}
