/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** What Cassandra has of one batch. */
final class StoredBatch {
    private final Map<Integer, BitSet> events = new TreeMap<>();
    private final Map<Integer, Integer> envelopes = new TreeMap<>();
    private long again;

    void event(int segment, int index) {
        BitSet seen = events.computeIfAbsent(segment, any -> new BitSet());
        if (seen.get(index)) {
            again++;
        }
        seen.set(index);
    }

    void envelope(int segment, int count) {
        envelopes.put(segment, count);
    }

    /** Whether every event, and what the batch was beside them, is in the segment. */
    boolean holds(int segment, int count) {
        return count(segment, count) == count && envelopes.getOrDefault(segment, -1) == count;
    }

    /** Rows too many: a second one of an event, in its segment or in another. */
    long doubled(int segment, int count) {
        return again
                + events.keySet().stream()
                        .filter(other -> other != segment)
                        .mapToLong(other -> count(other, count))
                        .sum();
    }

    /** Rows of events that the batch hasn't got. */
    long foreign(int count) {
        return events.values().stream()
                .mapToLong(seen -> seen.cardinality() - seen.get(0, count).cardinality())
                .sum();
    }

    private int count(int segment, int count) {
        return events.getOrDefault(segment, new BitSet()).get(0, count).cardinality();
    }
}
