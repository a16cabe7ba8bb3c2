/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Assessed;
import io.rased.features.odds.Contribution;
import io.rased.features.odds.Familiar;
import io.rased.features.odds.Imitation;
import io.rased.features.odds.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely it is that a transaction comes from somebody else than the person, by where, with what and when: the
 * likelihood ratio of Freeman, Jain, Dürmuth, Biggio and Giacinto, "Who Are You? A Statistical Approach to Measuring User
 * Authenticity" (NDSS 2016),
 *
 * <pre>{@code
 * Σ ln P(x | attacker) − ln P(x | person),   x: country, network | country, address | network, browser, part of the day
 * }</pre>
 *
 * smoothed by back-off from the person's history to the organization's population to the world ({@link Networks}, {@link
 * Habits}). Two parts of ours are added: the speed of travel ({@link Travel}) and the device's clock ({@link Clocks}). An
 * attacker from the person's own network bounds what a familiar place proves ({@link Imitation}).
 *
 * <p><b>Poisoning.</b> A value of the person's history counts when it is familiar ({@link Familiar}): one that was accepted on
 * fewer than three days changes nothing for whoever brings it. The first twenty transactions keep half of the weight, so
 * what the person's own values say falls by {@code ln 2} at most, for place, browser and part of the day each.
 *
 * <p>Where a database doesn't know the place, or the person has no history, the parts that need it are left out. The
 * numbers are priors and not fitted: no public data has addresses and takeovers. Pure; safe on any thread; finite for any
 * facts.
 */
public final class LocationScore {
    private static final double NEAR = 0.02;

    private LocationScore() {}

    /**
     * The probability and its parts, by name: {@code country}, {@code network}, {@code address}, {@code user_agent},
     * {@code hour}, each with its share in the person's habits; {@code travel_speed} in km/h; {@code time_zone} in hours
     * apart.
     *
     * @param history of the person, the oldest first
     * @return empty if neither the address nor its place is known, or there is nothing to compare with
     */
    public static Optional<Assessed> of(
            LocationFacts facts, List<Learned<LocationFacts>> history, Population population) {
        if (!facts.isPlaced()) {
            return Optional.empty();
        }
        List<Learned<LocationFacts>> known =
                history.stream().filter(each -> each.facts().isPlaced()).toList();
        Sightings own = Sightings.ofPerson(known);
        List<Contribution> parts =
                new ArrayList<>(Imitation.bound(new Networks(own, population.sightings()).parts(facts), NEAR));
        parts.addAll(new Habits(own, population.sightings()).parts(facts));
        Travel.part(facts, known, own).ifPresent(parts::add);
        Clocks.part(facts, known).ifPresent(parts::add);
        parts.removeIf(part -> part.logRatio() == 0);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Assessed.of(parts, known.size()));
    }
}
