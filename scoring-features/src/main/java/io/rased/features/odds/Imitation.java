/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

import java.util.List;

/**
 * An attacker who looks like the person: from the person's network, or with a copy of the device. So nothing that is
 * seen proves that it is the person, and what speaks against a takeover is bounded.
 */
public final class Imitation {
    private Imitation() {}

    /**
     * Bounds parts whose sum is the log-ratio S of an attacker who doesn't imitate: the whole becomes {@code ln((1 −
     * share)·e^S + share)}, which has the sign of S and is never below {@code ln share}. Each part keeps its share of it.
     *
     * @param share of attackers who imitate, between 0 and 1
     */
    public static List<Contribution> bound(List<Contribution> parts, double share) {
        double sum = parts.stream().mapToDouble(Contribution::logRatio).sum();
        if (sum == 0) {
            return parts;
        }
        double scale = bounded(sum, share) / sum;
        return parts.stream()
                .map(part -> new Contribution(part.feature(), part.value(), scale * part.logRatio()))
                .toList();
    }

    private static double bounded(double sum, double share) {
        return sum > 0
                ? sum + Math.log((1 - share) + share * Math.exp(-sum))
                : Math.log((1 - share) * Math.exp(sum) + share);
    }
}
