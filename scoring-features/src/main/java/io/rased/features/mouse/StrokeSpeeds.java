/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.pointer.Row;
import io.rased.features.pointer.Samples;
import java.util.List;

/** How fast a stroke is, in px/ms: what Gamboa and Fred (2004) and most after them begin with. */
final class StrokeSpeeds {
    /**
     * <ul>
     *   <li>{@code speed_mean_log}: ln(path / duration); {@code speed_max_log}, {@code speed_median_log} of the steps.
     *   <li>{@code speed_cv}: standard deviation / mean; {@code speed_skewness}: third standardized moment.
     *   <li>{@code speed_first_log}, {@code speed_last_log}: of the mean over the first and the last three steps.
     *   <li>{@code speed_memory_1, _2}: autocorrelation, 1 and 2 steps on.
     *   <li>{@code speed_peak_rate}: local maxima, smoothed over three steps, a second: how many corrections a hand makes
     *       (Meyer et al. 1988).
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "speed_mean_log",
            "speed_max_log",
            "speed_median_log",
            "speed_cv",
            "speed_skewness",
            "speed_first_log",
            "speed_last_log",
            "speed_memory_1",
            "speed_memory_2",
            "speed_peak_rate");

    private static final double SLOW = 0.01;
    private static final double SECOND_MS = 1000;

    private StrokeSpeeds() {}

    static void write(Stroke s, Row row) {
        int n = s.steps;
        double[] sorted = Samples.sorted(s.speed, n);
        double mean = s.path / s.duration;
        row.add(Math.log(mean))
                .add(Math.log(sorted[n - 1]))
                .add(Math.log(Samples.quantile(sorted, 0.5) + SLOW))
                .add(Samples.deviation(s.speed, n) / mean)
                .add(Samples.skewness(s.speed, n))
                .add(Math.log((s.speed[0] + s.speed[1] + s.speed[2]) / 3 + SLOW))
                .add(Math.log((s.speed[n - 1] + s.speed[n - 2] + s.speed[n - 3]) / 3 + SLOW))
                .add(Samples.autocorrelation(s.speed, n, 1))
                .add(Samples.autocorrelation(s.speed, n, 2))
                .add(SECOND_MS * peaks(s) / s.duration);
    }

    private static int peaks(Stroke s) {
        int peaks = 0;
        for (int i = 2; i < s.steps - 2; i++) {
            double here = s.speed[i - 1] + s.speed[i] + s.speed[i + 1];
            double before = s.speed[i - 2] + s.speed[i - 1] + s.speed[i];
            double after = s.speed[i] + s.speed[i + 1] + s.speed[i + 2];
            peaks += here > before && here >= after ? 1 : 0;
        }
        return peaks;
    }
}
