/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.features.mouse.MouseStroke;
import io.rased.training.data.MouseRecording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strokes of a recording with what goes with them: which way they lead, and the clicks around them. For models of one
 * person only, which are trained on the very pages that they are judged on; serving has neither.
 */
final class StrokeRows {
    /** Strokes in a window, and from one window to the next. */
    private static final int WINDOW = 8;

    private static final int STRIDE = 2;

    private StrokeRows() {}

    /** A row each: the stroke's features, its direction once and twice around, four numbers of {@link Clicks}. */
    static List<float[]> of(MouseRecording recording) {
        Clicks clicks = new Clicks(recording.presses());
        List<float[]> rows = new ArrayList<>();
        for (var part : recording.parts()) {
            for (MouseStroke stroke : MouseStroke.of(part)) {
                rows.add(row(stroke, clicks));
            }
        }
        return rows;
    }

    /** Means and deviations of eight successive rows each, or of all if there are fewer. */
    static List<float[]> windows(List<float[]> rows) {
        List<float[]> windows = new ArrayList<>();
        for (int from = 0; from == 0 ? !rows.isEmpty() : from + WINDOW <= rows.size(); from += STRIDE) {
            windows.add(window(rows.subList(from, Math.min(rows.size(), from + WINDOW))));
        }
        return windows;
    }

    private static float[] row(MouseStroke stroke, Clicks clicks) {
        int width = stroke.features().length;
        double angle = Math.atan2(stroke.down(), stroke.across());
        float[] row = Arrays.copyOf(stroke.features(), width + 8);
        row[width] = (float) Math.cos(angle);
        row[width + 1] = (float) Math.sin(angle);
        row[width + 2] = (float) Math.cos(2 * angle);
        row[width + 3] = (float) Math.sin(2 * angle);
        row[width + 4] = (float) clicks.delay(stroke);
        row[width + 5] = (float) clicks.hold(stroke);
        row[width + 6] = (float) clicks.drag(stroke);
        row[width + 7] = (float) clicks.since(stroke);
        return row;
    }

    private static float[] window(List<float[]> rows) {
        int width = rows.get(0).length;
        float[] window = new float[2 * width];
        for (int k = 0; k < width; k++) {
            double sum = 0;
            double squares = 0;
            for (float[] row : rows) {
                sum += row[k];
                squares += (double) row[k] * row[k];
            }
            double mean = sum / rows.size();
            window[k] = (float) mean;
            window[width + k] = (float) Math.sqrt(Math.max(0, squares / rows.size() - mean * mean));
        }
        return window;
    }
}
