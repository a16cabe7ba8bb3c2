/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.check;

import io.rased.event.TransactionKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The rows of {@code scored_segments} and {@code results}. For one thread. */
public final class StoredResults {
    private final Map<TransactionKey, Map<Integer, Long>> segments = new HashMap<>();
    private final Map<TransactionKey, Map<Integer, Version>> versions = new HashMap<>();

    /** A row of {@code scored_segments}. */
    public void segment(TransactionKey key, int segment, long events) {
        segments.computeIfAbsent(key, any -> new TreeMap<>()).put(segment, events);
    }

    /** A row of {@code results}. */
    public void version(TransactionKey key, int version, int segmentsCovered, long eventsCovered, boolean degraded) {
        versions.computeIfAbsent(key, any -> new TreeMap<>())
                .put(version, new Version(segmentsCovered, eventsCovered, degraded));
    }

    /** How many versions there are in all. */
    public long count() {
        return versions.values().stream().mapToLong(Map::size).sum();
    }

    Map<TransactionKey, Map<Integer, Version>> transactions() {
        return versions;
    }

    /** The scored segments of a transaction, each with its events. */
    Map<Integer, Long> segments(TransactionKey key) {
        return Objects.requireNonNullElse(segments.get(key), Map.of());
    }

    Map<Integer, Version> versions(TransactionKey key) {
        return Objects.requireNonNullElse(versions.get(key), Map.of());
    }

    /** What a version covers; one that is degraded may be followed by another of the same. */
    record Version(int segments, long events, boolean degraded) {}
}
