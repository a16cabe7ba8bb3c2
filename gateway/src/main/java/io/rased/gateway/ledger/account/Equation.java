/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

import java.util.List;
import java.util.Locale;

/**
 * What must add up, for an organization and for all:
 *
 * <pre>{@code
 * batches:   accepted = sealed + waiting
 * persisted: sealed   = persisted + dead-lettered + in flight      (segments)
 * scored:    sealed   = scored + dead-lettered + in flight         (segments)
 * notified:  versions = notified + unaddressed + exhausted + dead-lettered + in flight
 * }</pre>
 */
public enum Equation {
    /** Of batches, in Redis. */
    BATCHES("accepted", Fate.SEALED, Fate.WAITING),
    /** Of segments, from Redis to Cassandra. */
    PERSISTED("sealed", Fate.PERSISTED, Fate.DEAD_LETTERED, Fate.IN_FLIGHT),
    /** Of segments, from Redis to PostgreSQL. */
    SCORED("sealed", Fate.SCORED, Fate.DEAD_LETTERED, Fate.IN_FLIGHT),
    /** Of result versions, from PostgreSQL to the receivers. */
    NOTIFIED("versions", Fate.NOTIFIED, Fate.UNADDRESSED, Fate.EXHAUSTED, Fate.DEAD_LETTERED, Fate.IN_FLIGHT);

    private final String whole;
    private final List<Fate> parts;

    Equation(String whole, Fate... parts) {
        this.whole = whole;
        this.parts = List.of(parts);
    }

    /** What the left side counts. */
    public String whole() {
        return whole;
    }

    /** The right side; what is in none of them is {@link Fate#MISSING}. */
    public List<Fate> parts() {
        return parts;
    }

    /** As in headings and JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
