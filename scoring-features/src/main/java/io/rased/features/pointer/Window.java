/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

/**
 * Some successive moves, made comparable between devices: moves that come faster than a screen shows them are joined, so
 * that no two frames are nearer than {@link #FRAME_MS} (a mouse may report at 1,000 Hz, a browser dispatches at 60), and
 * times that stand still or run backwards become steps of no duration.
 */
final class Window {
    static final double FRAME_MS = 12;

    private static final double LONGEST_MS = 60_000;
    private static final double PAUSE_MS = 100;

    /** The positions of the frames, {@link #steps} + 1 of them. */
    final double[] x;

    final double[] y;
    /** From each frame to the next: duration in ms, offset and its length in px. */
    final double[] dt;

    final double[] dx;
    final double[] dy;
    final double[] length;
    final int steps;
    final double medianDt;
    /** A step that takes longer is a pause: 100 ms, or four usual steps where sampling is slow. */
    final double pause;

    /** The times between moves as they were reported, of at most {@link #PAUSE_MS}. */
    final double[] reported;

    final int reportedCount;

    /** Of moves at these times, in ms, and places, in px; the arrays are not kept. */
    Window(double[] times, double[] xs, double[] ys) {
        int moves = times.length;
        double[] t = new double[moves];
        x = new double[moves];
        y = new double[moves];
        int frames = join(times, xs, ys, t);
        steps = Math.max(0, frames - 1);
        dt = new double[moves];
        dx = new double[moves];
        dy = new double[moves];
        length = new double[moves];
        for (int i = 0; i < steps; i++) {
            dt[i] = Math.min(LONGEST_MS, Math.max(0, t[i + 1] - t[i]));
            dx[i] = x[i + 1] - x[i];
            dy[i] = y[i + 1] - y[i];
            length[i] = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
        }
        medianDt = Math.max(1, Samples.median(dt, steps));
        pause = Math.max(PAUSE_MS, 4 * medianDt);
        reported = new double[moves];
        int count = 0;
        for (int i = 1; i < moves; i++) {
            double d = times[i] - times[i - 1];
            if (d >= 0 && d <= PAUSE_MS) {
                reported[count++] = d;
            }
        }
        reportedCount = count;
    }

    /** A frame holds the last of the moves that fall into it. */
    private int join(double[] times, double[] xs, double[] ys, double[] t) {
        int frames = 0;
        for (int i = 0; i < times.length; i++) {
            int place = frames > 1 && times[i] - t[frames - 2] < FRAME_MS ? frames - 1 : frames++;
            t[place] = times[i];
            x[place] = xs[i];
            y[place] = ys[i];
        }
        return frames;
    }

    boolean pausesAt(int step) {
        return dt[step] > pause;
    }

    /** The length of the path if only every {@code stride}-th frame were seen. */
    double pathLength(int stride) {
        double sum = 0;
        int i = 0;
        for (; i + stride <= steps; i += stride) {
            sum += distance(i, i + stride);
        }
        return sum + distance(i, steps);
    }

    double distance(int a, int b) {
        double across = x[b] - x[a];
        double down = y[b] - y[a];
        return Math.sqrt(across * across + down * down);
    }
}
