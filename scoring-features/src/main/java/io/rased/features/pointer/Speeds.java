/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import static io.rased.features.pointer.Samples.share;

import java.util.List;

/** Speed and its changes over steps that are no pauses, free of scale: hands accelerate smoothly, and in strokes. */
final class Speeds {
    /**
     * <ul>
     *   <li>{@code speed_cv, speed_log_deviation, speed_skewness}: how speeds spread.
     *   <li>{@code speed_memory_1, _2, _4}: autocorrelation of speed, 1, 2 and 4 steps on.
     *   <li>{@code speed_peaks}: local maxima of speed, smoothed over three steps, a step.
     *   <li>{@code acceleration_ratio}: mean |dv| / mean v; {@code jerk_ratio}: mean |ddv| / mean |dv| (2 at most, for noise).
     *   <li>{@code jerk_log}: ln(sum |second difference of velocity|^2 / sum v^2), the dimensionless jerk of Hogan and
     *       Sternad 2009, per step.
     *   <li>{@code acceleration_positive_share, acceleration_skewness}: human strokes speed up faster than they slow down.
     *   <li>{@code velocity_roughness}: power of velocity left after a mean over three steps / power of velocity.
     *   <li>{@code velocity_memory_1, _2}: sum v[i].v[i-k] / sum v[i]^2, of the vectors.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "speed_cv",
            "speed_log_deviation",
            "speed_memory_1",
            "speed_memory_2",
            "speed_memory_4",
            "speed_skewness",
            "speed_peaks",
            "acceleration_ratio",
            "jerk_ratio",
            "jerk_log",
            "acceleration_positive_share",
            "acceleration_skewness",
            "velocity_roughness",
            "velocity_memory_1",
            "velocity_memory_2");

    private static final double TINY = 1e-9;

    private final double[] speed;
    private final double[] vx;
    private final double[] vy;
    private final int n;

    private Speeds(Window w) {
        speed = new double[w.steps];
        vx = new double[w.steps];
        vy = new double[w.steps];
        int count = 0;
        for (int i = 0; i < w.steps; i++) {
            if (!w.pausesAt(i)) {
                // Half a usual step at least: two moves of one millisecond are no infinite speed.
                double duration = Math.max(w.dt[i], Math.max(1, w.medianDt / 2));
                speed[count] = w.length[i] / duration;
                vx[count] = w.dx[i] / duration;
                vy[count++] = w.dy[i] / duration;
            }
        }
        n = count;
    }

    static void write(Window w, Row row) {
        Speeds speeds = new Speeds(w);
        speeds.writeSpread(row);
        speeds.writeChanges(row);
        speeds.writeVectors(row);
    }

    private void writeSpread(Row row) {
        double[] logs = new double[n];
        int moving = 0;
        for (int i = 0; i < n; i++) {
            if (speed[i] > 0) {
                logs[moving++] = Math.log(speed[i]);
            }
        }
        row.add(share(Samples.deviation(speed, n), Samples.mean(speed, n)))
                .add(Samples.deviation(logs, moving))
                .add(Samples.autocorrelation(speed, n, 1))
                .add(Samples.autocorrelation(speed, n, 2))
                .add(Samples.autocorrelation(speed, n, 4))
                .add(Samples.skewness(speed, n))
                .add(share(peaks(), n - 4));
    }

    private int peaks() {
        int peaks = 0;
        for (int i = 2; i < n - 2; i++) {
            double here = speed[i - 1] + speed[i] + speed[i + 1];
            double before = speed[i - 2] + speed[i - 1] + speed[i];
            double after = speed[i] + speed[i + 1] + speed[i + 2];
            peaks += here > before && here >= after ? 1 : 0;
        }
        return peaks;
    }

    private void writeChanges(Row row) {
        int changes = Math.max(0, n - 1);
        double[] change = new double[changes];
        int up = 0;
        int any = 0;
        for (int i = 0; i < changes; i++) {
            change[i] = speed[i + 1] - speed[i];
            up += change[i] > 0 ? 1 : 0;
            any += change[i] != 0 ? 1 : 0;
        }
        double usual = Samples.meanMagnitude(change, changes);
        row.add(usual / Math.max(TINY, Samples.mean(speed, n)))
                .add(Samples.meanChange(change, changes) / Math.max(TINY, usual))
                .add(Math.log((secondDifferencePower() + TINY) / (power() + TINY)))
                .add(any > 0 ? (double) up / any : 0.5)
                .add(Samples.skewness(change, changes));
    }

    private void writeVectors(Row row) {
        double rough = 0;
        double all = 0;
        for (int i = 1; i < n - 1; i++) {
            double ex = vx[i] - (vx[i - 1] + vx[i] + vx[i + 1]) / 3;
            double ey = vy[i] - (vy[i - 1] + vy[i] + vy[i + 1]) / 3;
            rough += ex * ex + ey * ey;
            all += vx[i] * vx[i] + vy[i] * vy[i];
        }
        row.add(share(rough, all)).add(share(product(1), power())).add(share(product(2), power()));
    }

    private double power() {
        return product(0);
    }

    private double product(int lag) {
        double sum = 0;
        for (int i = lag; i < n; i++) {
            sum += vx[i] * vx[i - lag] + vy[i] * vy[i - lag];
        }
        return sum;
    }

    private double secondDifferencePower() {
        double sum = 0;
        for (int i = 2; i < n; i++) {
            double ax = vx[i] - 2 * vx[i - 1] + vx[i - 2];
            double ay = vy[i] - 2 * vy[i - 1] + vy[i - 2];
            sum += ax * ax + ay * ay;
        }
        return sum;
    }
}
