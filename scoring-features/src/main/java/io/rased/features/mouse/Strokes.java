/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.mouse;

import io.rased.features.PointerTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a trace into strokes, the "mouse actions" of Antal and Egyed-Zsigmond (2019) as far as moves alone tell them. Moves
 * that come faster than a screen shows them are joined, so that a mouse of 1,000 Hz and one of 125 Hz look alike. Not safe
 * for use by several threads.
 *
 * <ul>
 *   <li>A stroke ends at a pause (200 ms, or four usual gaps where moves come slowly), where time runs backwards, and at a
 *       jump of more than {@value #JUMP_PX} px, which no hand does; one of more than {@value #MOST} places is cut.
 *   <li>What has fewer than {@value #FEWEST} places or leads less than {@value #SHORTEST_PX} px is no stroke.
 * </ul>
 */
final class Strokes {
    static final int FEWEST = 5;
    static final int MOST = 128;
    static final double SHORTEST_PX = 20;
    static final double JUMP_PX = 2000;

    private static final double FRAME_MS = 12;
    private static final double PAUSE_MS = 200;
    private static final double PAUSE_GAPS = 4;

    private final List<Stroke> strokes = new ArrayList<>();
    private final double[] time = new double[MOST];
    private final double[] x = new double[MOST];
    private final double[] y = new double[MOST];
    private final double pause;
    private int places;

    private Strokes(double pause) {
        this.pause = pause;
    }

    /** The strokes of a trace, in order of time. */
    static List<Stroke> of(PointerTrace trace) {
        double[] times = ReportedTimes.of(trace);
        Strokes strokes = new Strokes(Math.max(PAUSE_MS, PAUSE_GAPS * ReportedTimes.usualGap(times)));
        for (int i = 0; i < times.length; i++) {
            strokes.move(times[i], trace.xAt(i), trace.yAt(i));
        }
        strokes.end();
        return strokes.strokes;
    }

    private void move(double at, double toX, double toY) {
        if (places > 0) {
            double gap = at - time[places - 1];
            double jump = Math.max(Math.abs(toX - x[places - 1]), Math.abs(toY - y[places - 1]));
            if (gap < 0 || gap > pause || jump > JUMP_PX) {
                end();
            } else if (places > 1 && at - time[places - 2] < FRAME_MS) {
                // Two places in less than a frame: the later one is shown.
                places--;
            } else if (places == MOST) {
                end();
            }
        }
        time[places] = at;
        x[places] = toX;
        y[places++] = toY;
    }

    private void end() {
        if (places >= FEWEST) {
            Stroke stroke = new Stroke(Arrays.copyOf(time, places), Arrays.copyOf(x, places), Arrays.copyOf(y, places));
            if (stroke.path >= SHORTEST_PX) {
                strokes.add(stroke);
            }
        }
        places = 0;
    }
}
