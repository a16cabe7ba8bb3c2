/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import io.rased.training.evaluation.Judged;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How often the risk of a bot score and a keystroke score together reaches a cut, over all pairs of the ones and the others, which
 * takes them to be independent. The risk's odds are those of the bot score, and besides them a prior times those of the keystroke
 * score, as the gateway combines them: {@code architecture-tests} compares the two. Immutable; safe on any thread.
 */
public final class CombinedOdds {
    /** How likely another person is before anything is seen; the gateway's. */
    static final double TAKEOVER_PRIOR = 0.02;

    /** The least that typing makes of it; the gateway's. */
    static final double LEAST_RATIO = 0.1;

    /** As near to 0 or 1 as the gateway lets a score be. */
    private static final double EDGE = 0x1p-25;

    private final double[] takeover;
    /** Of all keystroke scores from this one on, the weight. */
    private final double[] weightFrom;

    /** @param keystroke probabilities at even odds; at least one */
    public CombinedOdds(List<Judged> keystroke) {
        List<Judged> sorted = keystroke.stream()
                .sorted(Comparator.comparingDouble(Judged::score))
                .toList();
        takeover = new double[sorted.size()];
        weightFrom = new double[sorted.size() + 1];
        for (int i = takeover.length - 1; i >= 0; i--) {
            takeover[i] = odds(TAKEOVER_PRIOR)
                    * Math.max(LEAST_RATIO, odds(sorted.get(i).score()));
            weightFrom[i] = weightFrom[i + 1] + sorted.get(i).weight();
        }
    }

    /** The share of the keystroke scores that reach the cut with no bot score beside them. */
    public double share(double cut) {
        return shareOf(odds(cut));
    }

    /** The share of the pairs that do, with these bot scores; by weight. */
    public double share(List<Judged> bot, double cut) {
        double all = 0;
        double reach = 0;
        for (Judged one : bot) {
            all += one.weight();
            reach += one.weight() * shareOf(odds(cut) - odds(one.score()));
        }
        return reach / all;
    }

    private double shareOf(double odds) {
        int at = Arrays.binarySearch(takeover, odds);
        int from = at >= 0 ? at : -at - 1;
        while (from > 0 && takeover[from - 1] >= odds) {
            from--;
        }
        return weightFrom[from] / weightFrom[0];
    }

    private static double odds(double probability) {
        double p = Math.min(1 - EDGE, Math.max(EDGE, probability));
        return p / (1 - p);
    }
}
