/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

/** Other paths from a path. */
final class Curves {
    private Curves() {}

    /** Through every n-th point, straight or by Catmull and Rom's spline. */
    static Track through(Track track, int every, boolean smooth) {
        int last = track.size() - 1;
        double[] x = track.x().clone();
        double[] y = track.y().clone();
        for (int from = 0; from < last; from += every) {
            int to = Math.min(from + every, last);
            int before = Math.max(0, from - every);
            int after = Math.min(last, to + every);
            for (int i = from; i < to; i++) {
                double share = (double) (i - from) / (to - from);
                x[i] = between(track.x(), before, from, to, after, share, smooth);
                y[i] = between(track.y(), before, from, to, after, share, smooth);
            }
        }
        return new Track(track.t(), x, y);
    }

    private static double between(double[] v, int before, int from, int to, int after, double s, boolean smooth) {
        if (!smooth) {
            return v[from] + s * (v[to] - v[from]);
        }
        double a = v[before];
        double b = v[from];
        double c = v[to];
        double d = v[after];
        return 0.5 * (2 * b + (c - a) * s + (2 * a - 5 * b + 4 * c - d) * s * s + (3 * b - a - 3 * c + d) * s * s * s);
    }

    /** The same steps in another order within each block. */
    static Track shuffled(Track track, int block, Chance chance) {
        double[] dx = Track.differences(track.x());
        double[] dy = Track.differences(track.y());
        for (int from = 0; from < dx.length; from += block) {
            int to = Math.min(dx.length, from + block);
            for (int i = to - 1; i > from; i--) {
                int other = from + chance.below(i - from + 1);
                swap(dx, i, other);
                swap(dy, i, other);
            }
        }
        return walked(track, dx, dy);
    }

    /** The same directions, each step longer or shorter by a log-normal factor. */
    static Track rescaled(Track track, double spread, Chance chance) {
        double[] dx = Track.differences(track.x());
        double[] dy = Track.differences(track.y());
        for (int i = 0; i < dx.length; i++) {
            double factor = StrictMath.exp(spread * chance.gaussian());
            dx[i] *= factor;
            dy[i] *= factor;
        }
        return walked(track, dx, dy);
    }

    /** The same path at another pace: points where the easing says, a little off by the noise. */
    static Track paced(Track track, Easing easing, double noise, Chance chance) {
        int n = track.size();
        double[] along = new double[n];
        for (int i = 1; i < n; i++) {
            along[i] = along[i - 1] + Math.hypot(track.x()[i] - track.x()[i - 1], track.y()[i] - track.y()[i - 1]);
        }
        double[] x = new double[n];
        double[] y = new double[n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            double share = easing.at((double) i / (n - 1)) + noise * chance.gaussian() / n;
            double place = Math.min(1, Math.max(0, share)) * along[n - 1];
            while (at < n - 2 && along[at + 1] < place) {
                at++;
            }
            while (at > 0 && along[at] > place) {
                at--;
            }
            double step = along[at + 1] - along[at];
            double part = step > 0 ? (place - along[at]) / step : 0;
            x[i] = track.x()[at] + part * (track.x()[at + 1] - track.x()[at]);
            y[i] = track.y()[at] + part * (track.y()[at + 1] - track.y()[at]);
        }
        return new Track(track.t(), x, y);
    }

    private static Track walked(Track track, double[] dx, double[] dy) {
        double[] x = track.x().clone();
        double[] y = track.y().clone();
        for (int i = 0; i < dx.length; i++) {
            x[i + 1] = x[i] + dx[i];
            y[i + 1] = y[i] + dy[i];
        }
        return new Track(track.t(), x, y);
    }

    private static void swap(double[] v, int a, int b) {
        double held = v[a];
        v[a] = v[b];
        v[b] = held;
    }
}
