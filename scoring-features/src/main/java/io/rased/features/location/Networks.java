/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Contribution;
import io.rased.features.odds.Densities;
import io.rased.features.odds.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of country, autonomous system and prefix, each given the one before: what a person's own sightings don't say
 * is said by the population's, and what those don't by the world's (back-off smoothing; Freeman et al. 2016, section
 * IV-B). An attacker differs from the person in the country, and is like anybody there.
 */
final class Networks {
    /** What a belief is worth in sightings: people are rarely in new countries, and often behind new addresses. */
    private static final double COUNTRY_STRENGTH = 0.4;

    private static final double NETWORK_STRENGTH = 1;
    private static final double PREFIX_STRENGTH = 4;

    /** Among how many each is spread in the world; of addresses of which no network is known, more. */
    private static final double COUNTRIES = 200;

    private static final double NETWORKS = 40;
    private static final double PREFIXES = 200;
    private static final double ALL_PREFIXES = 20_000;

    private static final double BELIEF = 2;

    private final Sightings own;
    private final Sightings population;

    Networks(Sightings own, Sightings population) {
        this.own = own;
        this.population = population;
    }

    List<Contribution> parts(LocationFacts facts) {
        List<Contribution> parts = new ArrayList<>();
        String country = facts.place().country();
        String network = Sightings.network(facts);
        if (country != null) {
            parts.add(country(country));
        }
        if (network != null) {
            double anybody =
                    within(network, population.networks(), country, population.countries(), 1 / NETWORKS, BELIEF);
            double person = within(network, own.networks(), country, own.countries(), anybody, NETWORK_STRENGTH);
            parts.add(new Contribution("network", person, Math.log(anybody / person)));
        }
        if (facts.prefix() != null) {
            double world = 1 / (network == null ? ALL_PREFIXES : PREFIXES);
            double anybody =
                    within(facts.prefix(), population.prefixes(), network, population.networks(), world, BELIEF);
            double person = within(facts.prefix(), own.prefixes(), network, own.networks(), anybody, PREFIX_STRENGTH);
            parts.add(new Contribution("address", person, Math.log(anybody / person)));
        }
        return parts;
    }

    private Contribution country(String country) {
        Densities anybody = Densities.of(country, population.countries(), 1 / COUNTRIES);
        double person = own.countries().share(country, anybody.person(), COUNTRY_STRENGTH);
        return new Contribution("country", person, Math.log(anybody.attacker() / person));
    }

    /** The share that a value has within another; of all, where that isn't known. */
    private static double within(
            String value, Tally values, @Nullable String outer, Tally outers, double before, double strength) {
        int count = values.count(value);
        // What was seen before a database knew the outer one is not counted there.
        int total = Math.max(count, outer == null ? values.total() : outers.count(outer));
        return Tally.share(count, total, before, strength);
    }
}
