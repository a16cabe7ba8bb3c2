/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import io.rased.features.order.Middle;
import java.util.Arrays;

/**
 * Statistics of the first {@code n} of an array's numbers. Each is finite for finite numbers, and 0 where it is not
 * defined (nothing to average, no variance).
 */
public final class Samples {
    private static final double NO_VARIANCE = 1e-12;

    private Samples() {}

    public static double mean(double[] v, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += v[i];
        }
        return n > 0 ? sum / n : 0;
    }

    public static double meanMagnitude(double[] v, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.abs(v[i]);
        }
        return n > 0 ? sum / n : 0;
    }

    /** The mean of the distances between neighbours. */
    public static double meanChange(double[] v, int n) {
        double sum = 0;
        for (int i = 1; i < n; i++) {
            sum += Math.abs(v[i] - v[i - 1]);
        }
        return sum / Math.max(1, n - 1);
    }

    /** The share of neighbours of opposite signs among those that are both farther from 0 than {@code zero}; 0.5 of none. */
    public static double flipShare(double[] v, int n, double zero) {
        int pairs = 0;
        int flips = 0;
        for (int i = 1; i < n; i++) {
            if (Math.abs(v[i]) > zero && Math.abs(v[i - 1]) > zero) {
                pairs++;
                flips += v[i] * v[i - 1] < 0 ? 1 : 0;
            }
        }
        return pairs > 0 ? (double) flips / pairs : 0.5;
    }

    /** The standard deviation of the whole population. */
    public static double deviation(double[] v, int n) {
        if (n < 2) {
            return 0;
        }
        double mean = mean(v, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (v[i] - mean) * (v[i] - mean);
        }
        return Math.sqrt(sum / n);
    }

    /** The third standardized moment. */
    public static double skewness(double[] v, int n) {
        double mean = mean(v, n);
        double deviation = deviation(v, n);
        if (deviation < NO_VARIANCE) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double z = (v[i] - mean) / deviation;
            sum += z * z * z;
        }
        return sum / n;
    }

    /** The correlation of the sequence with itself, {@code lag} later. */
    public static double autocorrelation(double[] v, int n, int lag) {
        if (n < lag + 3) {
            return 0;
        }
        double mean = mean(v, n);
        double shared = 0;
        double own = 0;
        for (int i = 0; i < n; i++) {
            own += (v[i] - mean) * (v[i] - mean);
            shared += i >= lag ? (v[i] - mean) * (v[i - lag] - mean) : 0;
        }
        return own > NO_VARIANCE ? shared / own : 0;
    }

    /** Pearson's correlation of pairs; 0 with fewer than four. */
    public static double correlation(double[] p, double[] q, int n) {
        if (n < 4) {
            return 0;
        }
        double meanP = mean(p, n);
        double meanQ = mean(q, n);
        double shared = 0;
        double ownP = 0;
        double ownQ = 0;
        for (int i = 0; i < n; i++) {
            shared += (p[i] - meanP) * (q[i] - meanQ);
            ownP += (p[i] - meanP) * (p[i] - meanP);
            ownQ += (q[i] - meanQ) * (q[i] - meanQ);
        }
        return ownP > NO_VARIANCE && ownQ > NO_VARIANCE ? shared / Math.sqrt(ownP * ownQ) : 0;
    }

    public static double median(double[] v, int n) {
        double[] moved = Arrays.copyOf(v, n);
        Middle.find(moved, n);
        return quantile(moved, 0.5);
    }

    public static double[] sorted(double[] v, int n) {
        double[] sorted = Arrays.copyOf(v, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The quantile of sorted numbers, linear between neighbours. */
    public static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return below + 1 < sorted.length
                ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below])
                : sorted[below];
    }

    /** Shannon's entropy of counts, as a share of the most that n things can have in so many classes. */
    public static double entropy(int[] counts, int n) {
        if (n < 2) {
            return 0;
        }
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / n;
                entropy -= share * Math.log(share);
            }
        }
        return entropy / Math.log(Math.min(counts.length, n));
    }

    /** {@code part} of {@code whole}; 0 of nothing. */
    public static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
