/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import static io.rased.features.pointer.Samples.share;

import io.rased.features.pointer.Row;
import io.rased.features.pointer.Samples;
import java.util.List;

/** How a stroke bends: the angle from each step to the next, steps that go nowhere left out (Gamboa and Fred 2004). */
final class StrokeTurns {
    /**
     * <ul>
     *   <li>{@code turn_mean}: mean |turn|, {@code turn_deviation}, {@code turn_max}: radians.
     *   <li>{@code turn_speed_log}: ln of mean |turn| / ms; {@code curvature_log}: mean ln(|turn| / px).
     *   <li>{@code turn_sum}: signed; {@code turn_sum_log}: ln of the sum of |turn|.
     *   <li>{@code turn_sharp_share}: share above a right angle; {@code turn_flip_share}: share of non-zero neighbours of
     *       opposite sign; {@code turn_memory}: autocorrelation, one step on.
     *   <li>{@code speed_turn_correlation}: of ln step with ln(|turn| + 0.05), after the two-thirds power law (Lacquaniti,
     *       Terzuolo and Viviani 1983).
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "turn_mean",
            "turn_deviation",
            "turn_max",
            "turn_speed_log",
            "curvature_log",
            "turn_sum",
            "turn_sum_log",
            "turn_sharp_share",
            "turn_flip_share",
            "turn_memory",
            "speed_turn_correlation");

    private static final double ZERO = 1e-6;
    private static final double FLOOR = 0.05;
    private static final double LEAST_CURVATURE = 1e-3;
    private static final double LEAST_SPEED = 1e-4;
    private static final double LEAST_SUM = 0.1;

    private final double[] turn;
    private final double[] turnLog;
    private final double[] stepLog;
    private int n;
    private double speed;
    private double curvature;

    private StrokeTurns(Stroke s) {
        turn = new double[s.steps];
        turnLog = new double[s.steps];
        stepLog = new double[s.steps];
        int before = -1;
        for (int i = 0; i < s.steps; i++) {
            if (s.length[i] > 0) {
                if (before >= 0) {
                    add(s, before, i);
                }
                before = i;
            }
        }
    }

    static void write(Stroke s, Row row) {
        new StrokeTurns(s).write(row);
    }

    private void add(Stroke s, int a, int b) {
        double angle = Math.atan2(s.dx[a] * s.dy[b] - s.dy[a] * s.dx[b], s.dx[a] * s.dx[b] + s.dy[a] * s.dy[b]);
        double size = Math.abs(angle);
        speed += size / s.dt[b];
        curvature += Math.log(size / ((s.length[a] + s.length[b]) / 2) + LEAST_CURVATURE);
        turn[n] = angle;
        turnLog[n] = Math.log(size + FLOOR);
        stepLog[n++] = Math.log(s.length[a] * s.length[b]) / 2;
    }

    private void write(Row row) {
        double sum = 0;
        double most = 0;
        int sharp = 0;
        for (int i = 0; i < n; i++) {
            sum += turn[i];
            most = Math.max(most, Math.abs(turn[i]));
            sharp += Math.abs(turn[i]) > Math.PI / 2 ? 1 : 0;
        }
        double mean = Samples.meanMagnitude(turn, n);
        row.add(mean)
                .add(Samples.deviation(turn, n))
                .add(most)
                .add(Math.log(share(speed, n) + LEAST_SPEED))
                .add(share(curvature, n))
                .add(sum)
                .add(Math.log(mean * n + LEAST_SUM))
                .add(share(sharp, n))
                .add(Samples.flipShare(turn, n, ZERO))
                .add(Samples.autocorrelation(turn, n, 1))
                .add(Samples.correlation(stepLog, turnLog, n));
    }
}
