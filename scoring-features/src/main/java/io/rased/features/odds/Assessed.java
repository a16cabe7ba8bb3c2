/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

import java.util.Comparator;
import java.util.List;

/**
 * A probability of a takeover and what it is made of.
 *
 * @param probability 0 to 1
 * @param maturity how well the person is known, 0 to 1: 0 without a history
 * @param contributions whose log-ratios, added to the prior's log-odds, are those of the probability; the weightiest first
 */
public record Assessed(double probability, double maturity, List<Contribution> contributions) {
    /**
     * How likely a takeover is before anything is seen. A prior, not fitted: a published share of malicious logins is
     * far lower (Freeman et al. 2016 have some in a thousand), but what is scored here are the transactions that a
     * client thought worth scoring. {@link #logRatio} is free of it.
     */
    public static final double PRIOR = 0.02;

    /** Half of the history that makes a person known: with so many transactions {@link #maturity} is a half. */
    private static final double HALF_KNOWN = 3;

    /** Sorts and copies. */
    public Assessed {
        contributions = contributions.stream()
                .sorted(Comparator.comparingDouble((Contribution part) -> -Math.abs(part.logRatio())))
                .toList();
    }

    /**
     * What these parts say.
     *
     * @param history how many transactions of the person they rest on
     */
    public static Assessed of(List<Contribution> contributions, int history) {
        double logOdds = Math.log(PRIOR / (1 - PRIOR)) + sum(contributions);
        return new Assessed(1 / (1 + Math.exp(-logOdds)), history / (history + HALF_KNOWN), contributions);
    }

    /** ln(P(what was seen | takeover) / P(what was seen | the person)): what is left without the prior. */
    public double logRatio() {
        return sum(contributions);
    }

    private static double sum(List<Contribution> contributions) {
        return contributions.stream().mapToDouble(Contribution::logRatio).sum();
    }
}
