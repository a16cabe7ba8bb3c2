/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import java.util.List;

/**
 * How well seven successive frames lie on a parabola, as a function of three things: the length of the path so far (is
 * the shape smooth?), the frame's number (was it computed point by point?) and the time (did something move?). A hand
 * is smooth in time; a program that computes points and sends them when it can is smoother in their number.
 */
final class Fits {
    /**
     * Residuals are root mean squares with 7 - 3 degrees of freedom, over the runs of 8 px and more without a pause:
     *
     * <ul>
     *   <li>{@code arc_residual}: median, by path, in px (4 at most); {@code arc_clean_share}: share below 0.5 px, which
     *       is all that whole pixels leave, of runs of 15 px and more.
     *   <li>{@code arc_residual_relative, index_residual_relative, time_residual_relative}: medians, over the mean step.
     *   <li>{@code time_index_ratio}: mean ln((by time + 0.15 px) / (by number + 0.15 px)).
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "arc_residual",
            "arc_clean_share",
            "arc_residual_relative",
            "index_residual_relative",
            "time_residual_relative",
            "time_index_ratio");

    private static final int RUN = 7;
    private static final int STRIDE = 3;
    private static final double SHORTEST_PX = 8;
    private static final double LONG_PX = 15;
    private static final double CLEAN_PX = 0.5;
    private static final double SOFT_PX = 0.15;

    private Fits() {}

    static void write(Window w, Row row) {
        double[] arc = new double[w.steps + 1];
        double[] time = new double[w.steps + 1];
        double[] index = new double[w.steps + 1];
        for (int i = 0; i < w.steps; i++) {
            arc[i + 1] = arc[i] + w.length[i];
            time[i + 1] = time[i] + Math.max(w.dt[i], w.medianDt / 4);
            index[i + 1] = i + 1.0;
        }
        int most = w.steps / STRIDE + 1;
        double[] px = new double[most];
        double[] byArc = new double[most];
        double[] byIndex = new double[most];
        double[] byTime = new double[most];
        double[] ratio = new double[most];
        Parabola parabola = new Parabola(RUN);
        int n = 0;
        int longer = 0;
        int clean = 0;
        for (int i = 0; i + RUN <= w.steps + 1; i += STRIDE) {
            double length = arc[i + RUN - 1] - arc[i];
            if (length < SHORTEST_PX || pauses(w, i)) {
                continue;
            }
            double step = length / (RUN - 1);
            double a = parabola.residual(arc, w.x, w.y, i);
            double k = parabola.residual(index, w.x, w.y, i);
            double t = parabola.residual(time, w.x, w.y, i);
            px[n] = Math.min(4, a);
            byArc[n] = Math.min(1, a / step);
            byIndex[n] = Math.min(1, k / step);
            byTime[n] = Math.min(1, t / step);
            ratio[n++] = Math.log((t + SOFT_PX) / (k + SOFT_PX));
            if (length >= LONG_PX) {
                longer++;
                clean += a < CLEAN_PX ? 1 : 0;
            }
        }
        row.add(Samples.median(px, n))
                .add(Samples.share(clean, longer))
                .add(Samples.median(byArc, n))
                .add(Samples.median(byIndex, n))
                .add(Samples.median(byTime, n))
                .add(Samples.mean(ratio, n));
    }

    private static boolean pauses(Window w, int from) {
        for (int i = from; i < from + RUN - 1; i++) {
            if (w.pausesAt(i)) {
                return true;
            }
        }
        return false;
    }
}
