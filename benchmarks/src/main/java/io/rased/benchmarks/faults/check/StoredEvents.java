/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import io.rased.event.TransactionKey;
import java.util.HashMap;
import java.util.Map;

/** The rows of Cassandra, counted as they are read. For one thread. */
public final class StoredEvents {
    private final Map<TransactionKey, Map<String, StoredBatch>> transactions = new HashMap<>();
    private long rows;

    /** A row of {@code events}. */
    public void event(TransactionKey key, int segment, String batch, int index) {
        rows++;
        batch(key, batch).event(segment, index);
    }

    /** A row of {@code batches}. */
    public void envelope(TransactionKey key, int segment, String batch, int events) {
        batch(key, batch).envelope(segment, events);
    }

    /** How many events were read. */
    public long rows() {
        return rows;
    }

    Map<TransactionKey, Map<String, StoredBatch>> transactions() {
        return transactions;
    }

    Map<String, StoredBatch> of(TransactionKey key) {
        return transactions.getOrDefault(key, Map.of());
    }

    private StoredBatch batch(TransactionKey key, String batch) {
        return transactions
                .computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(batch, any -> new StoredBatch());
    }
}
