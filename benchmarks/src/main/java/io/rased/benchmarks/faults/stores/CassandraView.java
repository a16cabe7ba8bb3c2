/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.stores;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.rased.benchmarks.faults.check.StoredEvents;
import io.rased.benchmarks.stores.Stores;
import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import java.net.URI;
import java.util.Objects;

/** Reads every row of Cassandra, also those that nobody should have written, past the gateways. Blocks. */
public final class CassandraView {
    private CassandraView() {}

    public static StoredEvents read(URI cassandra) {
        StoredEvents events = new StoredEvents();
        try (CqlSession session = Stores.cassandra(cassandra)) {
            for (Row row : session.execute(
                    "SELECT organization_id, transaction_id, bucket, batch_id, event_index FROM events")) {
                events.event(key(row), row.getInt("bucket"), text(row, "batch_id"), row.getInt("event_index"));
            }
            for (Row row :
                    session.execute("SELECT organization_id, transaction_id, segment, batch_id, events FROM batches")) {
                events.envelope(key(row), row.getInt("segment"), text(row, "batch_id"), row.getInt("events"));
            }
        }
        return events;
    }

    private static TransactionKey key(Row row) {
        return new TransactionKey(
                new OrganizationId(text(row, "organization_id")), new TransactionId(text(row, "transaction_id")));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
