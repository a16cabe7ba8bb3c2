/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.plot;

import io.rased.training.evaluation.Judged;
import java.util.ArrayList;
import java.util.List;

/** How the scores of positives and of negatives are spread; shares are logarithmic, so that rare ones are seen. */
public final class HistogramPlot {
    private static final int BINS = 20;

    private HistogramPlot() {}

    /**
     * Draws one shape for the negatives and one for the positives, each adding up to 1.
     *
     * @param negatives their name in the legend
     * @param positives the same
     * @return the file's text
     */
    public static String svg(String title, String negatives, String positives, List<Judged> judged) {
        Canvas canvas = new Canvas(
                title,
                "How often each score from 0 to 1 is given, in twentieths: to " + negatives + ", and to " + positives
                        + ". Shares are from a thousandth to 1; less isn't drawn.",
                Axis.share("score"),
                Axis.thousandths("share"));
        canvas.area(0, outline(canvas, shares(judged, false)));
        canvas.area(1, outline(canvas, shares(judged, true)));
        canvas.legend(List.of(negatives, positives), 0.3, 0.86);
        return canvas.svg();
    }

    /** The share of each bin, by weight. */
    static double[] shares(List<Judged> judged, boolean positive) {
        double[] shares = new double[BINS];
        double all = 0;
        for (Judged one : judged) {
            if (one.positive() == positive) {
                shares[Math.min(BINS - 1, (int) (one.score() * BINS))] += one.weight();
                all += one.weight();
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            shares[bin] /= all;
        }
        return shares;
    }

    private static List<double[]> outline(Canvas canvas, double[] shares) {
        List<double[]> outline = new ArrayList<>();
        outline.add(new double[] {canvas.x(0), canvas.y(0)});
        for (int bin = 0; bin < BINS; bin++) {
            outline.add(new double[] {canvas.x((double) bin / BINS), canvas.y(shares[bin])});
            outline.add(new double[] {canvas.x((bin + 1.0) / BINS), canvas.y(shares[bin])});
        }
        outline.add(new double[] {canvas.x(1), canvas.y(0)});
        return outline;
    }
}
