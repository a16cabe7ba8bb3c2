/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import io.rased.features.odds.Densities;
import io.rased.features.odds.Tally;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The devices of an organization: how usual each value is there. Immutable; safe on any thread. */
public final class Population {
    /** More facts than these are left out. */
    public static final int MOST = 10_000;

    /** Of which nothing is known. */
    public static final Population NONE = of(List.of());

    private final Map<Attribute, Tally> tallies = new EnumMap<>(Attribute.class);

    private Population(List<DeviceFacts> facts) {
        for (Attribute attribute : Attribute.values()) {
            tallies.put(attribute, Tally.of(facts, attribute::of));
        }
    }

    /** Counts the devices of recent transactions that are thought to be the persons' own. */
    public static Population of(Collection<DeviceFacts> facts) {
        return new Population(facts.stream().limit(MOST).toList());
    }

    Densities densities(Attribute attribute, String value) {
        return Densities.of(value, Objects.requireNonNull(tallies.get(attribute)), attribute.world());
    }
}
