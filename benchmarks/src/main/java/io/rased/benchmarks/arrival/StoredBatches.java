/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.arrival;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which batches are in Cassandra, by the row that each has beside its events, and that is written after them. Millions of
 * events would take longer to read than the run. Blocks.
 */
final class StoredBatches {
    private static final int PAGE = 5_000;

    private StoredBatches() {}

    static Map<String, BitSet> read(URI cassandra) {
        Map<String, BitSet> stored = new HashMap<>();
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(new InetSocketAddress(cassandra.getHost(), cassandra.getPort()))
                .withLocalDatacenter("datacenter1")
                .withKeyspace("rased")
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(60))
                        .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, PAGE)
                        .build())
                .build()) {
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
