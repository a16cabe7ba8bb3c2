/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The receiver operating characteristic: what share of the positives each cut finds, at what share of false alarms. */
public final class RocCurve {
    private RocCurve() {}

    /**
     * What a cut does.
     *
     * @param alarms the share of the negatives that reach it, by weight
     * @param found the share of the positives
     */
    public record Point(double alarms, double found) {}

    /**
     * A point for each score, from the highest to the lowest, with that of no alarm before them.
     *
     * @param judged some of each truth
     */
    public static List<Point> of(List<Judged> judged) {
        List<Judged> highestFirst = new ArrayList<>(judged);
        highestFirst.sort(Comparator.comparingDouble(Judged::score).reversed());
        double positives = weight(judged, true);
        double negatives = weight(judged, false);
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        double alarms = 0;
        double found = 0;
        for (int i = 0; i < highestFirst.size(); i++) {
            Judged one = highestFirst.get(i);
            found += one.positive() ? one.weight() : 0;
            alarms += one.positive() ? 0 : one.weight();
            boolean tied =
                    i + 1 < highestFirst.size() && highestFirst.get(i + 1).score() == one.score();
            if (!tied) {
                points.add(new Point(Math.min(1, alarms / negatives), Math.min(1, found / positives)));
            }
        }
        return points;
    }

    private static double weight(List<Judged> judged, boolean positive) {
        return judged.stream()
                .filter(one -> one.positive() == positive)
                .mapToDouble(Judged::weight)
                .sum();
    }
}
