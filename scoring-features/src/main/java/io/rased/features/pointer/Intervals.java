/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import static io.rased.features.pointer.Samples.share;

import java.util.List;

/**
 * How evenly the moves are sampled, and whether the hand goes on while no move is reported. Relative to the usual
 * interval, so that the device's rate itself says nothing.
 */
final class Intervals {
    /**
     * <ul>
     *   <li>{@code interval_cv}: standard deviation of the reported intervals / their mean.
     *   <li>{@code interval_jitter}: mean |dt[i] - dt[i-1]| / mean dt, of reported intervals.
     *   <li>{@code interval_near_median_share}: share of reported intervals within 1 ms of their median.
     *   <li>{@code interval_middle_width}: (q75 - q25) / (q95 - q05) of reported intervals: 0.56 for uniform noise.
     *   <li>{@code frame_cv, frame_jitter, frame_near_median_share}: the first three, of frames, pauses left out.
     *   <li>{@code pause_share}: pauses / steps; {@code pause_time_share}: time in pauses / time.
     *   <li>{@code interval_step_correlation}: correlation of a step's duration with its length, both over the mean of its
     *       neighbours'. A moving hand goes farther in a longer interval; a program that draws both apart does not.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "interval_cv",
            "interval_jitter",
            "interval_near_median_share",
            "interval_middle_width",
            "frame_cv",
            "frame_jitter",
            "frame_near_median_share",
            "pause_share",
            "pause_time_share",
            "interval_step_correlation");

    private static final double NEAR_MS = 1.01;

    private Intervals() {}

    static void write(Window w, Row row) {
        double[] sorted = Samples.sorted(w.reported, w.reportedCount);
        writeRegularity(w.reported, w.reportedCount, Samples.quantile(sorted, 0.5), row);
        row.add(share(
                Samples.quantile(sorted, 0.75) - Samples.quantile(sorted, 0.25),
                Samples.quantile(sorted, 0.95) - Samples.quantile(sorted, 0.05)));
        double[] moving = new double[w.steps];
        int count = 0;
        double paused = 0;
        double all = 0;
        for (int i = 0; i < w.steps; i++) {
            all += w.dt[i];
            if (w.pausesAt(i)) {
                paused += w.dt[i];
            } else {
                moving[count++] = w.dt[i];
            }
        }
        writeRegularity(moving, count, w.medianDt, row);
        row.add(share(w.steps - count, w.steps)).add(share(paused, all)).add(stepCorrelation(w));
    }

    private static void writeRegularity(double[] v, int n, double median, Row row) {
        double mean = Math.max(1, Samples.mean(v, n));
        int near = 0;
        for (int i = 0; i < n; i++) {
            near += Math.abs(v[i] - median) <= NEAR_MS ? 1 : 0;
        }
        row.add(Samples.deviation(v, n) / mean)
                .add(Samples.meanChange(v, n) / mean)
                .add(share(near, n));
    }

    private static double stepCorrelation(Window w) {
        double[] durations = new double[w.steps];
        double[] lengths = new double[w.steps];
        int n = 0;
        for (int i = 1; i < w.steps - 1; i++) {
            double usualLength = (w.length[i - 1] + w.length[i + 1]) / 2;
            double usualDuration = (w.dt[i - 1] + w.dt[i + 1]) / 2;
            boolean paused = w.pausesAt(i - 1) || w.pausesAt(i) || w.pausesAt(i + 1);
            if (!paused && usualLength >= 2 && usualDuration >= 1) {
                durations[n] = Math.min(3, w.dt[i] / usualDuration);
                lengths[n] = Math.min(3, w.length[i] / usualLength);
                n++;
            }
        }
        return Samples.correlation(durations, lengths, n);
    }
}
