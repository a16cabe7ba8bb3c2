/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import io.rased.features.odds.Familiar;
import io.rased.features.odds.Learned;
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

    /** What was seen of a person, as far as it is familiar. */
    static Sightings ofPerson(List<Learned<LocationFacts>> history) {
        return new Sightings(
                Familiar.tally(history, each -> each.place().country()),
                Familiar.tally(history, Sightings::network),
                Familiar.tally(history, LocationFacts::prefix),
                Familiar.tally(history, LocationFacts::agentFamily),
                Familiar.tally(history, Hours::bucket));
    }

    /** Whether somebody was in this network before; where it isn't known, in its country, or at its address. */
    boolean knows(LocationFacts facts) {
        String network = network(facts);
        String country = facts.place().country();
        return network != null
                ? networks.count(network) > 0
                : country != null
                        ? countries.count(country) > 0
                        : facts.prefix() != null && prefixes.count(facts.prefix()) > 0;
    }

    /** The autonomous system in its country; null where it isn't known. */
    static @Nullable String network(LocationFacts facts) {
        return facts.place().network() == 0
                ? null
                : facts.place().country() + " " + facts.place().network();
    }
}
