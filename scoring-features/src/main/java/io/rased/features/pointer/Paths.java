/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.pointer;

import static io.rased.features.pointer.Samples.share;

import java.util.List;

/** The shape of the path at several scales: how straight, how rough, how ruled. */
final class Paths {
    /**
     * <ul>
     *   <li>{@code straightness}: distance from end to end / length of the path.
     *   <li>{@code chunk_straightness, chunk_straightness_deviation}: median and spread of the same over 8 steps.
     *   <li>{@code bend}, {@code bend_cv}: mean and relative spread of a frame's distance from the line through its
     *       neighbours, over half the length of both steps.
     *   <li>{@code step_change}: median |step[i] - 2 step[i-1] + step[i-2]| / (length of the last two).
     *   <li>{@code roughness_1, _2, _4}: ln(path by every k-th frame / path by every 2k-th).
     *   <li>{@code revisit_share}: share of frames on a pixel that an earlier one was on, standing still left out.
     *   <li>{@code ruled_share}: share of runs of six steps and 12 px within 0.75 px of a straight line;
     *       {@code evenly_ruled_share}: also evenly spaced, to one pixel.
     * </ul>
     */
    static final List<String> NAMES = List.of(
            "straightness",
            "chunk_straightness",
            "chunk_straightness_deviation",
            "bend",
            "bend_cv",
            "step_change",
            "roughness_1",
            "roughness_2",
            "roughness_4",
            "revisit_share",
            "ruled_share",
            "evenly_ruled_share");

    private static final int CHUNK = 8;
    private static final int RUN = 6;
    private static final double RUN_PX = 12;
    private static final double ON_LINE_PX = 0.75;
    private static final double EVEN_PX = 1.01;
    private static final double SHORTEST_PX = 4;

    private Paths() {}

    static void write(Window w, Row row) {
        row.add(share(w.distance(0, w.steps), w.pathLength(1)));
        writeChunks(w, row);
        writeBends(w, row);
        double[] lengths = {w.pathLength(1), w.pathLength(2), w.pathLength(4), w.pathLength(8)};
        for (int i = 1; i < lengths.length; i++) {
            row.add(Math.log((lengths[i - 1] + 1e-6) / (lengths[i] + 1e-6)));
        }
        row.add(share(revisits(w), w.steps));
        writeRuled(w, row);
    }

    private static void writeChunks(Window w, Row row) {
        double[] straightness = new double[w.steps];
        int n = 0;
        for (int i = 0; i + CHUNK <= w.steps; i += CHUNK / 2) {
            double length = 0;
            for (int k = i; k < i + CHUNK; k++) {
                length += w.length[k];
            }
            if (length >= CHUNK) {
                straightness[n++] = w.distance(i, i + CHUNK) / length;
            }
        }
        row.add(Samples.median(straightness, n)).add(Samples.deviation(straightness, n));
    }

    private static void writeBends(Window w, Row row) {
        double[] bends = new double[w.steps];
        double[] changes = new double[w.steps];
        int n = 0;
        int m = 0;
        for (int i = 1; i < w.steps; i++) {
            double length = w.length[i] + w.length[i - 1];
            if (length < SHORTEST_PX) {
                continue;
            }
            if (!w.pausesAt(i) && !w.pausesAt(i - 1)) {
                bends[n++] = bend(w, i, length);
            }
            if (i > 1) {
                double across = w.dx[i] - 2 * w.dx[i - 1] + w.dx[i - 2];
                double down = w.dy[i] - 2 * w.dy[i - 1] + w.dy[i - 2];
                changes[m++] = Math.min(4, Math.sqrt(across * across + down * down) / length);
            }
        }
        double mean = Samples.mean(bends, n);
        row.add(mean).add(share(Samples.deviation(bends, n), mean)).add(Samples.median(changes, m));
    }

    private static double bend(Window w, int i, double length) {
        double across = w.dx[i] + w.dx[i - 1];
        double down = w.dy[i] + w.dy[i - 1];
        double chord = Math.sqrt(across * across + down * down);
        double off = Math.abs(w.dx[i - 1] * down - w.dy[i - 1] * across);
        return chord > 0 ? Math.min(1, off / chord / length * 2) : 1;
    }

    private static int revisits(Window w) {
        long[] places = new long[w.steps + 1];
        int n = 0;
        for (int i = 0; i <= w.steps; i++) {
            if (i == 0 || w.length[i - 1] > 0) {
                places[n++] = (Math.round(w.x[i]) << 32) ^ (Math.round(w.y[i]) & 0xffffffffL);
            }
        }
        return n - Steps.distinct(places, n);
    }

    private static void writeRuled(Window w, Row row) {
        int runs = 0;
        int ruled = 0;
        int even = 0;
        for (int i = 0; i + RUN <= w.steps; i++) {
            double chord = w.distance(i, i + RUN);
            if (chord >= RUN_PX) {
                runs++;
                if (farthest(w, i, chord, true) <= ON_LINE_PX) {
                    ruled++;
                    even += farthest(w, i, chord, false) <= EVEN_PX ? 1 : 0;
                }
            }
        }
        row.add(share(ruled, runs)).add(share(even, runs));
    }

    /** The most that a frame of the run is off the line, or off its even place along it. */
    private static double farthest(Window w, int i, double chord, boolean aside) {
        double across = w.x[i + RUN] - w.x[i];
        double down = w.y[i + RUN] - w.y[i];
        double most = 0;
        for (int k = 1; k < RUN; k++) {
            double px = w.x[i + k] - w.x[i];
            double py = w.y[i + k] - w.y[i];
            double off =
                    aside ? (px * down - py * across) / chord : (px * across + py * down) / chord - chord * k / RUN;
            most = Math.max(most, Math.abs(off));
        }
        return most;
    }
}
