/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.augment;

import io.rased.features.BotFeatures;
import io.rased.features.PointerRecorder;
import io.rased.features.PointerTrace;
import java.util.Arrays;

/** A path while it is made: times in ms, places in px, of any precision. Mutable arrays of one length. */
record Track(double[] t, double[] x, double[] y) {
    static Track of(PointerTrace trace, int from, int to) {
        Track track = new Track(new double[to - from], new double[to - from], new double[to - from]);
        for (int i = from; i < to; i++) {
            track.t[i - from] = trace.timeAt(i) - trace.timeAt(from);
            track.x[i - from] = trace.xAt(i);
            track.y[i - from] = trace.yAt(i);
        }
        return track;
    }

    /** A random part of a trace, of {@code least} to {@code least + spread} moves where there are as many. */
    static Track part(PointerTrace trace, int least, int spread, Chance chance) {
        int length = Math.min(trace.size(), least + chance.below(spread));
        int from = chance.below(trace.size() - length + 1);
        return of(trace, from, from + length);
    }

    int size() {
        return t.length;
    }

    Track with(double[] times) {
        return new Track(times, x, y);
    }

    Track first(int n) {
        return new Track(Arrays.copyOf(t, n), Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    /** As a page would see it: whole ms and pixels; without the moves that go nowhere, where a page drops them. */
    PointerTrace seen(boolean dropStill) {
        PointerRecorder all = new PointerRecorder();
        PointerRecorder moving = new PointerRecorder();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < size(); i++) {
            double onX = Math.rint(x[i]);
            double onY = Math.rint(y[i]);
            all.move(Math.rint(t[i]), onX, onY);
            if (onX != lastX || onY != lastY) {
                moving.move(Math.rint(t[i]), onX, onY);
            }
            lastX = onX;
            lastY = onY;
        }
        PointerTrace dropped = moving.trace();
        return dropStill && dropped.size() >= BotFeatures.MIN_MOVES ? dropped : all.trace();
    }

    static double[] differences(double[] v) {
        double[] d = new double[Math.max(0, v.length - 1)];
        for (int i = 0; i < d.length; i++) {
            d[i] = v[i + 1] - v[i];
        }
        return d;
    }
}
