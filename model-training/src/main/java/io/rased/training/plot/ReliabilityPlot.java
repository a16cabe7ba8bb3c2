/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.Calibration.Bin;
import java.util.ArrayList;
import java.util.List;

/** How often what was called as likely as that was so; on the diagonal it is as often as it is said. */
public final class ReliabilityPlot {
    private static final double LEAST_RADIUS = 2;
    private static final double MORE_RADIUS = 10;

    private ReliabilityPlot() {}

    /**
     * Draws a point for each of the 15 bins of a series, the larger the more is in it, and a line through them.
     *
     * @param positives what the probability is of
     * @return the file's text
     */
    public static String svg(String title, String positives, List<Series> series) {
        Canvas canvas = new Canvas(
                title,
                "The share of " + positives
                        + " over the mean score, in fifteenths of the score; the area of a point grows"
                        + " with what is in it. The dotted diagonal is a perfect calibration. Lines: "
                        + Names.of(series)
                        + ".",
                Axis.share("score"),
                Axis.share("share of " + positives));
        canvas.even(0, 0, 1, 1);
        for (int i = 0; i < series.size(); i++) {
            draw(canvas, i, Calibration.bins(series.get(i).judged()));
        }
        canvas.legend(series.stream().map(Series::name).toList(), 0.04, 0.92 - 0.058 * (series.size() - 1));
        return canvas.svg();
    }

    private static void draw(Canvas canvas, int series, List<Bin> bins) {
        double all = bins.stream().mapToDouble(Bin::weight).sum();
        List<double[]> line = new ArrayList<>();
        for (Bin bin : bins) {
            if (bin.weight() > 0) {
                double[] pixel = {canvas.x(bin.mean()), canvas.y(bin.share())};
                line.add(pixel);
                canvas.dot(series, pixel[0], pixel[1], LEAST_RADIUS + MORE_RADIUS * Math.sqrt(bin.weight() / all));
            }
        }
        canvas.curve(series, line);
    }
}
