/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

/**
 * Something that happens or doesn't, to some people more often than to others.
 *
 * @param person how often it happens to persons of whom nothing is known, between 0 and 1
 * @param attacker how often it happens to attackers, between 0 and 1
 */
public record Rate(double person, double attacker) {
    private static final double STRENGTH = 4;

    /**
     * What it says that it has happened now, or hasn't, to a person to whom it happened before {@code count} times of
     * {@code total}: the log-ratio. Where it is this person's habit it says nothing, rather than that it is the person.
     */
    public double logRatio(boolean happened, int count, int total) {
        double own = Tally.share(count, total, person, STRENGTH);
        return happened ? Math.max(0, Math.log(attacker / own)) : Math.min(0, Math.log((1 - attacker) / (1 - own)));
    }
}
