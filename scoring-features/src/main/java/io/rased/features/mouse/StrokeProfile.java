/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.pointer.Row;
import java.util.List;

/** How a stroke spends its time: where it is fastest, and how it comes to rest (Feher et al. 2012). */
final class StrokeProfile {
    /**
     * <ul>
     *   <li>{@code duration_log}: ln of ms.
     *   <li>{@code peak_time}, {@code peak_path}: the share of time and of the way that is over in the middle of the
     *       fastest step.
     *   <li>{@code way_1} to {@code way_5}: the share of the way made in each fifth of the time.
     *   <li>{@code way_early}, {@code way_late}: in the first and in the last 100 ms.
     *   <li>{@code slow_end}: the share of steps after the last of a quarter of the greatest speed or more.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "duration_log",
            "peak_time",
            "peak_path",
            "way_1",
            "way_2",
            "way_3",
            "way_4",
            "way_5",
            "way_early",
            "way_late",
            "slow_end");

    private static final int PARTS = 5;
    private static final double EDGE_MS = 100;
    private static final double SLOW = 0.25;

    private StrokeProfile() {}

    static void write(Stroke s, Row row) {
        int fastest = fastest(s);
        double before = 0;
        double early = 0;
        double late = 0;
        double[] parts = new double[PARTS];
        for (int i = 0; i < s.steps; i++) {
            double middle = (s.time[i] + s.time[i + 1]) / 2 / s.duration;
            parts[Math.min(PARTS - 1, (int) (middle * PARTS))] += s.length[i];
            before += i < fastest ? s.length[i] : 0;
            early += s.time[i] < EDGE_MS ? s.length[i] : 0;
            late += s.time[i] > s.duration - EDGE_MS ? s.length[i] : 0;
        }
        row.add(Math.log(s.duration))
                .add((s.time[fastest] + s.time[fastest + 1]) / 2 / s.duration)
                .add((before + s.length[fastest] / 2) / s.path);
        for (double part : parts) {
            row.add(part / s.path);
        }
        row.add(early / s.path).add(late / s.path).add(slowEnd(s, SLOW * s.speed[fastest]));
    }

    private static int fastest(Stroke s) {
        int fastest = 0;
        for (int i = 1; i < s.steps; i++) {
            fastest = s.speed[i] > s.speed[fastest] ? i : fastest;
        }
        return fastest;
    }

    private static double slowEnd(Stroke s, double slow) {
        int last = s.steps - 1;
        while (last >= 0 && s.speed[last] < slow) {
            last--;
        }
        return (double) (s.steps - 1 - last) / s.steps;
    }
}
