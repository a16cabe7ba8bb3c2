/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import static io.rased.features.pointer.Samples.share;

import java.util.List;

/** The angle from each step to the next, pauses and steps that go nowhere left out. */
final class Turns {
    /**
     * <ul>
     *   <li>{@code turn_mean}: mean |turn|; {@code turn_deviation}; radians.
     *   <li>{@code turn_zero_share}: share of turns of exactly 0; {@code turn_zero_long_share}: below 0.02 where both steps
     *       have 4 px or more, so that it is no effect of whole pixels.
     *   <li>{@code turn_sharp_share}: share above a right angle.
     *   <li>{@code turn_memory}: autocorrelation, one step on; {@code turn_flip_share}: share of non-zero neighbours of
     *       opposite sign.
     *   <li>{@code turn_entropy}: Shannon's, over 16 sectors (Chu, Gianvecchio and Wang 2018 use entropy against bots).
     *   <li>{@code turn_consistency}: |sum of turns| / sum |turn|: 1 on a circle.
     *   <li>{@code speed_turn_correlation}: of ln step with ln(|turn| + 0.05): hands slow down in curves, after the
     *       two-thirds power law (Lacquaniti, Terzuolo and Viviani 1983).
     *   <li>{@code direction_entropy}: Shannon's, of the steps' directions over 8 sectors.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "turn_mean",
            "turn_deviation",
            "turn_zero_share",
            "turn_zero_long_share",
            "turn_sharp_share",
            "turn_memory",
            "turn_flip_share",
            "turn_entropy",
            "turn_consistency",
            "speed_turn_correlation",
            "direction_entropy");

    private static final double ZERO = 1e-6;
    private static final double NEARLY_ZERO = 0.02;
    private static final double LONG_PX = 4;
    private static final double FLOOR = 0.05;
    private static final int SECTORS = 16;
    private static final int DIRECTIONS = 8;

    private final double[] turn;
    private final double[] step;
    private final int[] sectors = new int[SECTORS];
    private final int[] directions = new int[DIRECTIONS];
    private int n;
    private int moving;
    private int longer;
    private int longerZero;

    private Turns(Window w) {
        turn = new double[w.steps];
        step = new double[w.steps];
        int before = -1;
        for (int i = 0; i < w.steps; i++) {
            if (w.length[i] > 0) {
                moving++;
                directions[sector(Math.atan2(w.dy[i], w.dx[i]), DIRECTIONS)]++;
                if (before >= 0 && !w.pausesAt(i)) {
                    add(w, before, i);
                }
                before = i;
            }
        }
    }

    private void add(Window w, int a, int b) {
        double cross = w.dx[a] * w.dy[b] - w.dy[a] * w.dx[b];
        double dot = w.dx[a] * w.dx[b] + w.dy[a] * w.dy[b];
        double angle = Math.atan2(cross, dot);
        sectors[sector(angle, SECTORS)]++;
        if (w.length[a] >= LONG_PX && w.length[b] >= LONG_PX) {
            longer++;
            longerZero += Math.abs(angle) < NEARLY_ZERO ? 1 : 0;
        }
        turn[n] = angle;
        step[n++] = Math.sqrt(w.length[a] * w.length[b]);
    }

    private static int sector(double angle, int sectors) {
        return Math.min(sectors - 1, (int) ((angle + Math.PI) / (2 * Math.PI) * sectors));
    }

    static void write(Window w, Row row) {
        new Turns(w).write(row);
    }

    private void write(Row row) {
        int zero = 0;
        int sharp = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += turn[i];
            zero += Math.abs(turn[i]) < ZERO ? 1 : 0;
            sharp += Math.abs(turn[i]) > Math.PI / 2 ? 1 : 0;
        }
        double mean = Samples.meanMagnitude(turn, n);
        row.add(mean)
                .add(Samples.deviation(turn, n))
                .add(share(zero, n))
                .add(share(longerZero, longer))
                .add(share(sharp, n))
                .add(Samples.autocorrelation(turn, n, 1))
                .add(Samples.flipShare(turn, n, ZERO))
                .add(Samples.entropy(sectors, n))
                .add(share(Math.abs(sum), mean * n))
                .add(speedCorrelation())
                .add(Samples.entropy(directions, moving));
    }

    private double speedCorrelation() {
        double[] logSteps = new double[n];
        double[] logTurns = new double[n];
        for (int i = 0; i < n; i++) {
            logSteps[i] = Math.log(step[i]);
            logTurns[i] = Math.log(Math.abs(turn[i]) + FLOOR);
        }
        return Samples.correlation(logSteps, logTurns, n);
    }
}
