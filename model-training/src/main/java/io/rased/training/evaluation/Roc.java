/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import java.util.Arrays;

/** How well scores part positives from negatives. */
public final class Roc {
    private Roc() {}

    /** The probability that a positive scores above a negative, ties by half (Mann and Whitney); NaN without either. */
    public static double auc(double[] negatives, double[] positives) {
        double[] sorted = negatives.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double positive : positives) {
            int below = firstAtLeast(sorted, positive);
            int upTo = firstAtLeast(sorted, Math.nextUp(positive));
            sum += below + (upTo - below) / 2.0;
        }
        return sum / ((double) negatives.length * positives.length);
    }

    /** The share of scores that reach the cut; NaN of none. */
    public static double shareAtLeast(double[] scores, double cut) {
        int reach = 0;
        for (double score : scores) {
            reach += score >= cut ? 1 : 0;
        }
        return (double) reach / scores.length;
    }

    /**
     * The least cut that at most this share of the negatives reach: just above the highest of the rest. With fewer
     * negatives than 1 / rate none reaches it.
     */
    public static double cutAt(double[] negatives, double rate) {
        double[] sorted = negatives.clone();
        Arrays.sort(sorted);
        int allowed = (int) Math.floor(rate * sorted.length);
        return Math.nextUp(sorted[sorted.length - 1 - allowed]);
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (sorted[mid] < value) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
