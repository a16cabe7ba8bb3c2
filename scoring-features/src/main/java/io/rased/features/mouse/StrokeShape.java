/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import static io.rased.features.pointer.Samples.share;

import io.rased.features.pointer.Row;
import io.rased.features.pointer.Samples;
import java.util.List;

/** How long a stroke is, how far from straight, and of what steps (Antal and Egyed-Zsigmond 2019, Ahmed and Traore 2007). */
final class StrokeShape {
    /**
     * <ul>
     *   <li>{@code path_log}, {@code chord_log}: ln of px; {@code straightness}: chord / path.
     *   <li>{@code deviation}: the farthest that a place is from the chord, over its length; {@code deviation_log}: ln of
     *       px; {@code bow}: signed, within ±2; {@code deviation_time}: the share of time that is over there.
     *   <li>{@code start_angle}, {@code end_angle}: from the first and the last quarter to the chord, radians.
     *   <li>{@code step_zero_share}: share of steps that go nowhere; {@code axis_share}, {@code diagonal_share}: share of
     *       steps of 3 px and more that are exactly so.
     *   <li>{@code step_median_log}, {@code step_low_log} (q10): ln of px.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "path_log",
            "chord_log",
            "straightness",
            "deviation",
            "deviation_log",
            "bow",
            "deviation_time",
            "start_angle",
            "end_angle",
            "step_zero_share",
            "axis_share",
            "diagonal_share",
            "step_median_log",
            "step_low_log");

    private static final double LONG_PX = 3;
    private static final double HALF_PX = 0.5;
    private static final double MOST_BOW = 2;

    private StrokeShape() {}

    static void write(Stroke s, Row row) {
        row.add(Math.log(s.path)).add(Math.log(s.chord + 1)).add(s.chord / s.path);
        writeDeviation(s, row);
        int quarter = Math.max(1, s.steps / 4);
        row.add(toChord(s, 0, quarter)).add(toChord(s, s.steps - quarter, s.steps));
        writeSteps(s, row);
    }

    private static void writeDeviation(Stroke s, Row row) {
        // A stroke that comes back to where it began has no chord: a pixel's.
        double chord = Math.max(1, s.chord);
        double farthest = 0;
        int at = 0;
        for (int i = 1; i < s.steps; i++) {
            double off = ((s.x[i] - s.x[0]) * s.down() - (s.y[i] - s.y[0]) * s.across()) / chord;
            if (Math.abs(off) > Math.abs(farthest)) {
                farthest = off;
                at = i;
            }
        }
        double size = Math.abs(farthest);
        row.add(size / chord)
                .add(Math.log(size + HALF_PX))
                .add(Math.max(-MOST_BOW, Math.min(MOST_BOW, farthest / chord)))
                .add(s.time[at] / s.duration);
    }

    private static double toChord(Stroke s, int from, int to) {
        double dx = s.x[to] - s.x[from];
        double dy = s.y[to] - s.y[from];
        return Math.atan2(dx * s.down() - dy * s.across(), dx * s.across() + dy * s.down());
    }

    private static void writeSteps(Stroke s, Row row) {
        int zero = 0;
        int longer = 0;
        int axis = 0;
        int diagonal = 0;
        for (int i = 0; i < s.steps; i++) {
            zero += s.length[i] == 0 ? 1 : 0;
            if (s.length[i] >= LONG_PX) {
                longer++;
                boolean straight = s.dx[i] == 0 || s.dy[i] == 0;
                axis += straight ? 1 : 0;
                diagonal += !straight && Math.abs(s.dx[i]) == Math.abs(s.dy[i]) ? 1 : 0;
            }
        }
        double[] sorted = Samples.sorted(s.length, s.steps);
        row.add(share(zero, s.steps))
                .add(share(axis, longer))
                .add(share(diagonal, longer))
                .add(Math.log(Samples.quantile(sorted, 0.5) + HALF_PX))
                .add(Math.log(Samples.quantile(sorted, 0.1) + HALF_PX));
    }
}
