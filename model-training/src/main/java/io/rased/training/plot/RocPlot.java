/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import io.rased.training.evaluation.RocCurve;
import java.util.ArrayList;
import java.util.List;

/** The share found over the share of false alarms, which is logarithmic: what matters is where alarms are few. */
public final class RocPlot {
    /** Pixels without which a point adds nothing that can be seen. */
    private static final double VISIBLE = 0.5;

    private RocPlot() {}

    /**
     * Draws a curve for each series.
     *
     * @param positives what is found, as the axis names it
     * @param negatives what raises a false alarm
     * @return the file's text
     */
    public static String svg(String title, String positives, String negatives, List<Series> series) {
        Canvas canvas = new Canvas(
                title,
                "The share of " + positives + " that is found, over the share of " + negatives
                        + " that raises a false alarm, from a thousandth to 1. Curves: " + Names.of(series) + ".",
                Axis.thousandths("share of " + negatives + " that raises a false alarm"),
                Axis.share("share of " + positives + " that is found"));
        for (int i = 0; i < series.size(); i++) {
            canvas.curve(i, visible(canvas, RocCurve.of(series.get(i).judged())));
        }
        canvas.legend(series.stream().map(Series::name).toList(), 0.42, 0.06);
        return canvas.svg();
    }

    private static List<double[]> visible(Canvas canvas, List<RocCurve.Point> points) {
        List<double[]> pixels = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] pixel = {
                canvas.x(points.get(i).alarms()), canvas.y(points.get(i).found())
            };
            double[] last = pixels.isEmpty() ? pixel : pixels.get(pixels.size() - 1);
            boolean far = Math.abs(pixel[0] - last[0]) >= VISIBLE || Math.abs(pixel[1] - last[1]) >= VISIBLE;
            if (pixels.isEmpty() || far || i == points.size() - 1) {
                pixels.add(pixel);
            }
        }
        return pixels;
    }
}
