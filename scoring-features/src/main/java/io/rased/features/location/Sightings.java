/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of many transactions, of a person or of an organization.
 *
 * @param countries how often each
 * @param networks how often each autonomous system, by country
 * @param prefixes how often each prefix
 * @param agents how often each family of browsers
 * @param hours how often each part of the day
 */
record Sightings(Tally countries, Tally networks, Tally prefixes, Tally agents, Tally hours) {
    Sightings(List<LocationFacts> facts) {
        this(
                Tally.of(facts, each -> each.place().country()),
                Tally.of(facts, Sightings::network),
                Tally.of(facts, LocationFacts::prefix),
                Tally.of(facts, LocationFacts::agentFamily),
                Tally.of(facts, Hours::bucket));
    }

    /** The autonomous system in its country; null where it isn't known. */
    static @Nullable String network(LocationFacts facts) {
        return facts.place().network() == 0
                ? null
                : facts.place().country() + " " + facts.place().network();
    }
}
