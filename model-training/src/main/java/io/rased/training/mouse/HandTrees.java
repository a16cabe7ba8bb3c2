/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.training.model.Boosting;
import io.rased.training.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A person's strokes and windows against those of other known people, by gradient-boosted trees (Antal and Egyed-Zsigmond
 * 2019 do the same with a random forest).
 *
 * @param strokes trees on single strokes
 * @param windows trees on windows of strokes
 */
record HandTrees(TreeEnsemble strokes, TreeEnsemble windows) {
    /** No stroke, and no window, counts for more log-odds than this. */
    private static final double STROKE_LIMIT = 4;

    private static final double WINDOW_LIMIT = 6;

    /** Windows share strokes with each other and with the strokes' trees. */
    private static final double WINDOW_WEIGHT = 0.5;

    /** So many strokes or windows of a person are enough, spread evenly; more only take time. */
    private static final int MOST_ROWS = 5000;

    /** Grows trees that tell a person from the others, who all weigh the same; two people at least, each with a stroke. */
    static HandTrees of(String person, Map<String, KnownHand> people, long seed) {
        List<List<float[]>> strokes = new ArrayList<>();
        List<List<float[]>> windows = new ArrayList<>();
        people.values().forEach(hand -> {
            strokes.add(hand.strokes());
            windows.add(hand.windows());
        });
        int own = List.copyOf(people.keySet()).indexOf(person);
        return new HandTrees(
                grow(strokes, own, new Boosting(300, 5, 0.05, seed)),
                grow(windows, own, new Boosting(150, 3, 0.08, seed)));
    }

    /** Log-odds that the hand is the person's rather than another known one's; 0, which says nothing, without a stroke. */
    double logOdds(KnownHand hand) {
        return mean(strokes, hand.strokes(), STROKE_LIMIT)
                + WINDOW_WEIGHT * mean(windows, hand.windows(), WINDOW_LIMIT);
    }

    private static double mean(TreeEnsemble trees, List<float[]> rows, double limit) {
        return rows.stream()
                .mapToDouble(row -> Math.max(-limit, Math.min(limit, trees.margin(row))))
                .average()
                .orElse(0);
    }

    private static TreeEnsemble grow(List<List<float[]>> people, int own, Boosting boosting) {
        List<float[]> rows = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            int all = people.get(person).size();
            int count = Math.min(MOST_ROWS, all);
            for (int i = 0; i < count; i++) {
                rows.add(people.get(person).get((int) ((long) all * i / count)));
                labels.add(person == own);
                weights.add(person == own ? 0.5 / count : 0.5 / count / (people.size() - 1));
            }
        }
        float[] label = new float[rows.size()];
        float[] weight = new float[rows.size()];
        for (int i = 0; i < label.length; i++) {
            label[i] = labels.get(i) ? 1 : 0;
            // So that the mean is 1, which is what the least weight of a child is meant for.
            weight[i] = (float) (weights.get(i) * weight.length);
        }
        return boosting.fit(rows, label, weight);
    }
}
