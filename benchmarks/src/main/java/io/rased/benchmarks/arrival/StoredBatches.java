/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.arrival;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.rased.benchmarks.stores.Stores;
import java.net.URI;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which batches are in Cassandra, by the row that each has beside its events, and that is written after them. Millions of
 * events would take longer to read than the run. Blocks.
 */
final class StoredBatches {
    private StoredBatches() {}

    static Map<String, BitSet> read(URI cassandra) {
        Map<String, BitSet> stored = new HashMap<>();
        try (CqlSession session = Stores.cassandra(cassandra)) {
            for (Row row : session.execute("SELECT transaction_id, batch_id FROM batches")) {
                String batch = Objects.requireNonNull(row.getString("batch_id"));
                int sequence = Integer.parseInt(batch.substring(batch.lastIndexOf('-') + 1));
                stored.computeIfAbsent(row.getString("transaction_id"), first -> new BitSet())
                        .set(sequence);
            }
        }
        return stored;
    }
}
