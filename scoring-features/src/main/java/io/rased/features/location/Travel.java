/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Contribution;
import io.rased.features.odds.Learned;
import io.rased.features.odds.Rate;
import java.util.List;
import java.util.Optional;

/**
 * How fast somebody would have come from where the person last was, in a familiar network. Faster than an airliner, it was
 * somebody else, or a tunnel through another network; the rates of both are priors. Within a network that the person has used
 * before it says nothing: there the addresses jump, and not the person.
 */
final class Travel {
    /** km/h; an airliner's ground speed, with some wind. */
    private static final double FASTEST = 1000;

    private static final Rate TOO_FAST = new Rate(0.01, 0.25);
    private static final double HOUR_MS = 3_600_000;

    private Travel() {}

    /**
     * What it says.
     *
     * @param history the oldest first
     */
    static Optional<Contribution> part(LocationFacts facts, List<Learned<LocationFacts>> history, Sightings own) {
        String network = Sightings.network(facts);
        if (facts.at() < 0 || network != null && own.networks().count(network) > 0) {
            return Optional.empty();
        }
        if (!facts.place().hasCoordinates()) {
            return Optional.empty();
        }
        return history.stream()
                .map(Learned::facts)
                .filter(before -> before.at() >= 0 && before.at() <= facts.at())
                .filter(before -> before.place().hasCoordinates() && own.knows(before))
                .reduce((earlier, later) -> later)
                .map(before -> part(speed(before, facts)));
    }

    private static Contribution part(double speed) {
        return new Contribution("travel_speed", speed, TOO_FAST.logRatio(speed > FASTEST, 0, 0));
    }

    /** km/h; less than a second counts as one. */
    private static double speed(LocationFacts from, LocationFacts to) {
        return to.place().distance(from.place()) / Math.max(1000 / HOUR_MS, (to.at() - from.at()) / HOUR_MS);
    }
}
