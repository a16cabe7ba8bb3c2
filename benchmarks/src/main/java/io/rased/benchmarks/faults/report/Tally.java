/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.report;

import io.rased.benchmarks.faults.check.AcknowledgedBatch;
import io.rased.benchmarks.faults.check.Observations;
import io.rased.benchmarks.faults.check.SentTransaction;
import java.util.HashSet;
import java.util.List;

/**
 * How much there was of everything, so that a reader sees that promises were put to the test.
 *
 * @param transactions posted
 * @param batches acknowledged
 * @param duplicates of those, answered {@code duplicate} as an earlier try had got through
 * @param events in those batches
 * @param segments that the answers named
 * @param rows events in Cassandra
 * @param versions result versions in PostgreSQL
 * @param webhooks that came
 * @param repeated of those, with a webhook-id that had come before
 */
public record Tally(
        long transactions,
        long batches,
        long duplicates,
        long events,
        long segments,
        long rows,
        long versions,
        long webhooks,
        long repeated) {
    public static Tally of(Observations seen) {
        List<AcknowledgedBatch> batches =
                seen.sent().stream().flatMap(one -> one.batches().stream()).toList();
        HashSet<String> ids = new HashSet<>();
        seen.received().forEach(delivery -> ids.add(delivery.id()));
        return new Tally(
                seen.sent().size(),
                batches.size(),
                batches.stream().filter(AcknowledgedBatch::duplicate).count(),
                batches.stream().mapToLong(AcknowledgedBatch::events).sum(),
                seen.sent().stream()
                        .map(SentTransaction::segments)
                        .mapToLong(segments -> segments.size())
                        .sum(),
                seen.events().rows(),
                seen.results().count(),
                seen.received().size(),
                seen.received().size() - ids.size());
    }
}
