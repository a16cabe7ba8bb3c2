/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger.account;

import io.rased.buffer.BufferedTransaction;
import io.rased.event.TransactionKey;
import io.rased.persistence.cassandra.StoredSegment;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the servers say of a transaction.
 *
 * @param key which
 * @param buffered Redis; null if it has forgotten the transaction
 * @param stored Cassandra, by segment
 * @param scored the events that PostgreSQL has scored, by segment
 * @param versions PostgreSQL, by result version
 */
public record TransactionFacts(
        TransactionKey key,
        @Nullable BufferedTransaction buffered,
        Map<Integer, StoredSegment> stored,
        Map<Integer, Long> scored,
        Map<Integer, ResultVersion> versions) {

    /** The segments that were sealed, as far as any server knows. */
    SortedSet<Integer> segments() {
        SortedSet<Integer> numbers = new TreeSet<>(stored.keySet());
        numbers.addAll(scored.keySet());
        closed().forEach((number, segment) -> numbers.add(number));
        return numbers;
    }

    /** The segments that Redis remembers to have closed, by number. */
    SortedMap<Integer, BufferedTransaction.ClosedSegment> closed() {
        SortedMap<Integer, BufferedTransaction.ClosedSegment> closed = new TreeMap<>();
        if (buffered != null) {
            buffered.closed().forEach(segment -> closed.put(segment.number(), segment));
        }
        return closed;
    }

    /**
     * What became meanwhile of what there was: Redis as it was, and of the stores what they say {@code later}. Segments
     * that are new are left out, and versions published since are on their way: the queues were asked before that.
     */
    public TransactionFacts later(TransactionFacts later) {
        Map<Integer, ResultVersion> told = new TreeMap<>();
        later.versions.forEach(
                (number, version) -> told.put(number, wasPublished(number) ? version : version.onItsWay()));
        return new TransactionFacts(
                key, buffered, only(segments(), later.stored::get), only(segments(), later.scored::get), told);
    }

    private boolean wasPublished(Integer number) {
        ResultVersion version = versions.get(number);
        return version != null && version.published();
    }

    private static <T> Map<Integer, T> only(Set<Integer> numbers, Function<Integer, @Nullable T> values) {
        Map<Integer, T> only = new TreeMap<>();
        for (Integer number : numbers) {
            T value = values.apply(number);
            if (value != null) {
                only.put(number, value);
            }
        }
        return only;
    }
}
