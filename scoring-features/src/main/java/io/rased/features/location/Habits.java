/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Contribution;
import io.rased.features.odds.Densities;
import io.rased.features.odds.Tally;
import java.util.ArrayList;
import java.util.List;

/** The family of the browser and the part of the day, each by itself, as in {@link Networks}. */
final class Habits {
    private static final double AGENT_STRENGTH = 0.5;
    private static final double HOUR_STRENGTH = 6;
    private static final double AGENTS = 10;

    private final Sightings own;
    private final Sightings population;

    Habits(Sightings own, Sightings population) {
        this.own = own;
        this.population = population;
    }

    List<Contribution> parts(LocationFacts facts) {
        List<Contribution> parts = new ArrayList<>();
        if (facts.agentFamily() != null) {
            parts.add(
                    part("user_agent", facts.agentFamily(), own.agents(), population.agents(), AGENTS, AGENT_STRENGTH));
        }
        Object hours = Hours.bucket(facts);
        if (hours != null) {
            parts.add(part("hour", hours, own.hours(), population.hours(), Hours.BUCKETS, HOUR_STRENGTH));
        }
        return parts;
    }

    private static Contribution part(
            String name, Object value, Tally own, Tally population, double values, double strength) {
        Densities anybody = Densities.of(value, population, 1 / values);
        double person = own.share(value, anybody.person(), strength);
        return new Contribution(name, person, Math.log(anybody.attacker() / person));
    }
}
