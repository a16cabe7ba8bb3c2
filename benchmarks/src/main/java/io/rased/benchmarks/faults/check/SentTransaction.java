/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import io.rased.event.TransactionKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A transaction as the client remembers it. Its last acknowledged batch asked for a score, unless one is in doubt.
 *
 * @param key whose and which
 * @param batches what was acknowledged
 * @param inDoubt batches that were sent and never acknowledged: nothing is promised of them
 */
public record SentTransaction(TransactionKey key, List<AcknowledgedBatch> batches, Set<String> inDoubt) {
    public SentTransaction {
        batches = List.copyOf(batches);
        inDoubt = Set.copyOf(inDoubt);
    }

    /** The segments that the answers named, each with the number of its events. */
    public Map<Integer, Long> segments() {
        Map<Integer, Long> segments = new TreeMap<>();
        batches.forEach(batch -> segments.merge(batch.segment(), (long) batch.events(), Long::sum));
        return segments;
    }
}
