/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import static io.rased.features.pointer.Samples.share;

import java.util.Arrays;
import java.util.List;

/** How long steps are, relative to each other, and how often they repeat. */
final class Steps {
    /**
     * Of steps that go anywhere, except the first:
     *
     * <ul>
     *   <li>{@code step_zero_share}: share of all steps that go nowhere.
     *   <li>{@code step_distinct_share}: different (dx, dy) / steps.
     *   <li>{@code step_repeat_share}: share that equal the step before.
     *   <li>{@code step_smooth_share}: share that differ from the step before by less than 15 % of their length.
     *   <li>{@code step_cv}, {@code step_log_deviation}: spread of lengths, and of their logarithms.
     *   <li>{@code step_upper_spread} q90 / median, {@code step_lower_spread} median / q10, {@code step_peak} max / mean.
     *   <li>{@code axis_share}, {@code diagonal_share}: share of steps of 3 px and more that are exactly so.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "step_zero_share",
            "step_distinct_share",
            "step_repeat_share",
            "step_smooth_share",
            "step_cv",
            "step_log_deviation",
            "step_upper_spread",
            "step_lower_spread",
            "step_peak",
            "axis_share",
            "diagonal_share");

    private static final double LONG_PX = 3;
    private static final double SMOOTH = 0.15;

    private Steps() {}

    static void write(Window w, Row row) {
        writeRepetition(w, row);
        double[] lengths = new double[w.steps];
        double[] logs = new double[w.steps];
        int n = 0;
        for (int i = 0; i < w.steps; i++) {
            if (w.length[i] > 0) {
                lengths[n] = w.length[i];
                logs[n++] = Math.log(w.length[i]);
            }
        }
        double mean = Samples.mean(lengths, n);
        double[] sorted = Samples.sorted(lengths, n);
        double median = Samples.quantile(sorted, 0.5);
        row.add(share(Samples.deviation(lengths, n), mean))
                .add(Samples.deviation(logs, n))
                .add(Samples.quantile(sorted, 0.9) / Math.max(0.5, median))
                .add(median / Math.max(0.5, Samples.quantile(sorted, 0.1)))
                .add(share(n > 0 ? sorted[n - 1] : 0, mean));
        writeAlignment(w, row);
    }

    private static void writeRepetition(Window w, Row row) {
        long[] kinds = new long[w.steps];
        int moving = 0;
        int followers = 0;
        int repeats = 0;
        int smooth = 0;
        for (int i = 0; i < w.steps; i++) {
            if (w.length[i] == 0) {
                continue;
            }
            kinds[moving++] = (Math.round(w.dx[i]) << 32) ^ (Math.round(w.dy[i]) & 0xffffffffL);
            if (i > 0) {
                followers++;
                double across = w.dx[i] - w.dx[i - 1];
                double down = w.dy[i] - w.dy[i - 1];
                repeats += across == 0 && down == 0 ? 1 : 0;
                smooth += Math.sqrt(across * across + down * down) < SMOOTH * w.length[i] ? 1 : 0;
            }
        }
        row.add(share(w.steps - moving, w.steps))
                .add(share(distinct(kinds, moving), moving))
                .add(share(repeats, followers))
                .add(share(smooth, followers));
    }

    private static void writeAlignment(Window w, Row row) {
        int longer = 0;
        int axis = 0;
        int diagonal = 0;
        for (int i = 0; i < w.steps; i++) {
            if (w.length[i] >= LONG_PX) {
                longer++;
                boolean straight = w.dx[i] == 0 || w.dy[i] == 0;
                axis += straight ? 1 : 0;
                diagonal += !straight && Math.abs(w.dx[i]) == Math.abs(w.dy[i]) ? 1 : 0;
            }
        }
        row.add(share(axis, longer)).add(share(diagonal, longer));
    }

    /** How many different numbers there are among the first n; sorts them. */
    static int distinct(long[] v, int n) {
        Arrays.sort(v, 0, n);
        int distinct = n > 0 ? 1 : 0;
        for (int i = 1; i < n; i++) {
            distinct += v[i] != v[i - 1] ? 1 : 0;
        }
        return distinct;
    }
}
