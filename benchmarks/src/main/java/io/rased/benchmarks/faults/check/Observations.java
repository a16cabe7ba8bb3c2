/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import java.util.List;

/**
 * All that a run has seen.
 *
 * @param sent what the client remembers
 * @param events what Cassandra has
 * @param results what PostgreSQL has
 * @param planned the deliveries in PostgreSQL
 * @param received what the receivers got, each arrival
 * @param incidents what was seen to be wrong while it happened
 */
public record Observations(
        List<SentTransaction> sent,
        StoredEvents events,
        StoredResults results,
        List<Delivery> planned,
        List<Delivery> received,
        List<Incident> incidents) {
    public Observations {
        sent = List.copyOf(sent);
        planned = List.copyOf(planned);
        received = List.copyOf(received);
        incidents = List.copyOf(incidents);
    }
}
