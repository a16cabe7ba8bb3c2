/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

import java.util.Locale;

/** Where an item is. Each is at exactly one place of an {@link Equation}. */
public enum Fate {
    /** In a closed segment. */
    SEALED,
    /** In the open segment. */
    WAITING,
    /** In Cassandra, with all its events. */
    PERSISTED,
    /** Has made a result version. */
    SCORED,
    /** Every endpoint that wanted it has it. */
    NOTIFIED,
    /** The organization has no endpoint for it. */
    UNADDRESSED,
    /** An endpoint did not take it within the time of retries. */
    EXHAUSTED,
    /** In the queue's dead letter. */
    DEAD_LETTERED,
    /** Sealed in Redis, in the queue or the outbox, or a delivery that is still attempted. */
    IN_FLIGHT,
    /** Not at its end; the queues have to be asked whether it is on its way. Never in a finished account. */
    OPEN,
    /** Nowhere: a gap. */
    MISSING;

    /** As in headings and JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
