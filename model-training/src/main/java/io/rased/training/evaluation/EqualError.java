/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The error where a detector takes as many people for impostors as impostors for people. */
public final class EqualError {
    private EqualError() {}

    /**
     * The equal error rate. A threshold is tried at each distance; between the two where false alarms fall below misses it
     * is the point at which the line between them has both alike (Killourhy and Maxion 2009, their evaluation script).
     *
     * @param genuine distances of the person's own; not empty, none NaN
     * @param impostors distances of the others'; not empty, none NaN
     * @return from 0 to 1
     */
    public static double rate(double[] genuine, double[] impostors) {
        double[] own = sorted(genuine);
        double[] others = sorted(impostors);
        double[] thresholds = DoubleStream.concat(Arrays.stream(genuine), Arrays.stream(impostors))
                .sorted()
                .distinct()
                .toArray();
        double alarms = 1;
        double misses = 0;
        for (double threshold : thresholds) {
            double alarmsHere = 1 - shareBelow(own, threshold);
            double missesHere = shareBelow(others, threshold);
            if (alarmsHere <= missesHere) {
                double before = alarms - misses;
                double after = missesHere - alarmsHere;
                return before + after == 0 ? misses : misses + (missesHere - misses) * before / (before + after);
            }
            alarms = alarmsHere;
            misses = missesHere;
        }
        // Past the highest distance there is no alarm, and every impostor is missed.
        return misses + (1 - misses) * (alarms - misses) / (alarms - misses + 1);
    }

    private static double shareBelow(double[] sorted, double threshold) {
        int at = Arrays.binarySearch(sorted, threshold);
        int below = at >= 0 ? at : -at - 1;
        while (below > 0 && sorted[below - 1] >= threshold) {
            below--;
        }
        return (double) below / sorted.length;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
