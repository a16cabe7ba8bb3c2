/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

/**
 * How likely a value is of anybody: of a person of whom nothing is known, and of an attacker. Persons are mostly like the
 * organization's population; attackers are as likely like it as like the world (priors, not fitted). So a value that is
 * rare here speaks for an attacker, at most by {@code ln(0.5 / 0.1)}, and one that is usual against.
 *
 * @param person of a person of whom nothing is known
 * @param attacker of an attacker
 */
public record Densities(double person, double attacker) {
    private static final double PERSON_OF_WORLD = 0.1;
    private static final double ATTACKER_OF_WORLD = 0.5;
    private static final double STRENGTH = 2;

    /**
     * The densities of a value.
     *
     * @param population the values of the organization
     * @param world the value's share in the world, above 0
     */
    public static Densities of(Object value, Tally population, double world) {
        double here = population.share(value, world, STRENGTH);
        return new Densities(mixed(here, world, PERSON_OF_WORLD), mixed(here, world, ATTACKER_OF_WORLD));
    }

    /** ln(attacker / person). */
    public double logRatio() {
        return Math.log(attacker / person);
    }

    private static double mixed(double here, double world, double ofWorld) {
        return (1 - ofWorld) * here + ofWorld * world;
    }
}
