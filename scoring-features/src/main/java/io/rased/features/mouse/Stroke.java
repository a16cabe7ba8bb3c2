/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

/**
 * A movement without a pause: successive places of the pointer at growing times. Its arrays are not to be changed; safe on
 * any thread then.
 */
final class Stroke {
    /** Two moves of one millisecond are no infinite speed. */
    private static final double SHORTEST_MS = 4;

    /** How many steps lead from the first place to the last. */
    final int steps;

    /** Where, in px, {@link #steps} + 1 of them; when each was reached, in ms since the first. */
    final double[] x;

    final double[] y;
    final double[] time;

    /** Of each step: offset and its length in px, duration in ms, speed in px/ms. */
    final double[] dx;

    final double[] dy;
    final double[] length;
    final double[] dt;
    final double[] speed;

    /** When it began, in ms from the trace's origin; how long it took, in ms. */
    final double start;

    final double duration;

    /** The length of the way, and from end to end, in px. */
    final double path;

    final double chord;

    /** Of places that were reached at these times, in ms from any origin, none before the last, and the whole longer than 0. */
    Stroke(double[] times, double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.start = times[0];
        steps = times.length - 1;
        time = new double[times.length];
        dx = new double[steps];
        dy = new double[steps];
        length = new double[steps];
        dt = new double[steps];
        speed = new double[steps];
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            time[i + 1] = times[i + 1] - start;
            dx[i] = x[i + 1] - x[i];
            dy[i] = y[i + 1] - y[i];
            dt[i] = Math.max(SHORTEST_MS, time[i + 1] - time[i]);
            length[i] = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
            speed[i] = length[i] / dt[i];
            sum += length[i];
        }
        path = sum;
        duration = time[steps];
        chord = Math.sqrt(across() * across() + down() * down());
    }

    /** From the first place to the last, in px to the right. */
    double across() {
        return x[steps] - x[0];
    }

    /** From the first place to the last, in px down. */
    double down() {
        return y[steps] - y[0];
    }
}
