/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.location;

import java.util.Collection;
import java.util.List;

/** Where, with what and when the people of an organization come. Immutable; safe on any thread. */
public final class Population {
    /** More facts than these are left out. */
    public static final int MOST = 10_000;

    /** Of which nothing is known. */
    public static final Population NONE = of(List.of());

    private final Sightings sightings;

    private Population(Sightings sightings) {
        this.sightings = sightings;
    }

    /** Counts recent transactions that are thought to be the persons' own. */
    public static Population of(Collection<LocationFacts> facts) {
        return new Population(new Sightings(facts.stream().limit(MOST).toList()));
    }

    Sightings sightings() {
        return sightings;
    }
}
