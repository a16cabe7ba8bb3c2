/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.pointer.Row;
import io.rased.features.pointer.Samples;
import java.util.List;

/** How a stroke's speed changes, in px/ms² and differences of that (Gamboa and Fred 2004, Feher et al. 2012). */
final class StrokeForces {
    /**
     * Of a[i], the difference of neighbouring speeds over the time between the middles of their steps:
     *
     * <ul>
     *   <li>{@code acceleration_log}: ln of mean |a|; {@code acceleration_max_log}, {@code deceleration_max_log}.
     *   <li>{@code acceleration_share}: share of a[i] above 0.
     *   <li>{@code jerk_log}: ln of mean |a[i] - a[i-1]|; {@code jerk_ratio}: the same over mean |a|.
     *   <li>{@code jerk_power_log}: ln(sum |second difference of velocity|² / sum v²), dimensionless (Hogan and Sternad
     *       2009), per step.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "acceleration_log",
            "acceleration_max_log",
            "deceleration_max_log",
            "acceleration_share",
            "jerk_log",
            "jerk_ratio",
            "jerk_power_log");

    private static final double TINY = 1e-6;
    private static final double SMALL = 1e-5;

    private StrokeForces() {}

    static void write(Stroke s, Row row) {
        int n = s.steps - 1;
        double[] a = new double[n];
        double most = 0;
        double least = 0;
        int up = 0;
        for (int i = 0; i < n; i++) {
            a[i] = (s.speed[i + 1] - s.speed[i]) / ((s.dt[i] + s.dt[i + 1]) / 2);
            most = Math.max(most, a[i]);
            least = Math.min(least, a[i]);
            up += a[i] > 0 ? 1 : 0;
        }
        double usual = Samples.meanMagnitude(a, n);
        double jerk = Samples.meanChange(a, n);
        row.add(Math.log(usual + SMALL))
                .add(Math.log(most + SMALL))
                .add(Math.log(SMALL - least))
                .add((double) up / n)
                .add(Math.log(jerk + SMALL))
                .add(jerk / (usual + TINY))
                .add(jerkPower(s));
    }

    private static double jerkPower(Stroke s) {
        double jerk = 0;
        double power = 0;
        for (int i = 2; i < s.steps; i++) {
            double across = s.dx[i] / s.dt[i] - 2 * s.dx[i - 1] / s.dt[i - 1] + s.dx[i - 2] / s.dt[i - 2];
            double down = s.dy[i] / s.dt[i] - 2 * s.dy[i - 1] / s.dt[i - 1] + s.dy[i - 2] / s.dt[i - 2];
            jerk += across * across + down * down;
            power += s.speed[i] * s.speed[i];
        }
        return Math.log((jerk + TINY) / (power + TINY));
    }
}
