/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The area under the ROC curve, as Mann and Whitney's U counts it: the share of pairs of a bot and a human in which the
 * bot has the higher score; a tie counts a half.
 */
final class Auc {
    private Auc() {}

    /**
     * @param bots their scores
     * @param humans their scores
     * @return empty if either is empty
     */
    static OptionalDouble of(List<Double> bots, List<Double> humans) {
        if (bots.isEmpty() || humans.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted =
                humans.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double wins = 0;
        for (double bot : bots) {
            int below = firstNotBelow(sorted, bot);
            int notAbove = firstNotBelow(sorted, Math.nextUp(bot));
            wins += below + (notAbove - below) / 2.0;
        }
        return OptionalDouble.of(wins / ((double) bots.size() * humans.size()));
    }

    /** How many are less than the value. */
    private static int firstNotBelow(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == value) {
            at--;
        }
        return at;
    }
}
