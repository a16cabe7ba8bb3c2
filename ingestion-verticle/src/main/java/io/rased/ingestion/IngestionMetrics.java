/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rased.ingestion.domain.FailureCause;
import io.rased.ingestion.domain.Outcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the front door counts. At rest:
 *
 * <pre>{@code
 * rased_ingestion_batches_received = sum over outcome of rased_ingestion_batches
 *                                  = accepted + duplicate + rejected + failed
 * failed                           = sum over cause of rased_ingestion_failures
 * }</pre>
 *
 * Safe on any thread.
 */
public final class IngestionMetrics {
    private final Counter received;
    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Map<FailureCause, Counter> failures = new EnumMap<>(FailureCause.class);
    private final Counter events;
    private final Counter bytes;
    private final Timer duration;

    /** @param meters where the meters are registered */
    public IngestionMetrics(MeterRegistry meters) {
        received = Counter.builder("rased.ingestion.batches.received")
                .description("Requests to post a batch")
                .register(meters);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("rased.ingestion.batches")
                            .description("Requests to post a batch, by how they ended")
                            .tag("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT))
                            .register(meters));
        }
        for (FailureCause cause : FailureCause.values()) {
            failures.put(
                    cause,
                    Counter.builder("rased.ingestion.failures")
                            .description("Requests that ended as failed, by why")
                            .tag("cause", cause.name().toLowerCase(java.util.Locale.ROOT))
                            .register(meters));
        }
        events = Counter.builder("rased.ingestion.events")
                .description("Events in accepted batches")
                .register(meters);
        bytes = Counter.builder("rased.ingestion.accepted")
                .description("Bodies of accepted batches")
                .baseUnit("bytes")
                .register(meters);
        duration = Timer.builder("rased.ingestion.duration")
                .description("From the request's head to its answer")
                .publishPercentileHistogram()
                .register(meters);
    }

    void received() {
        received.increment();
    }

    void ended(Outcome outcome, long nanos) {
        Counter counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment();
        }
        duration.record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
    }

    void failed(FailureCause cause) {
        Counter counter = failures.get(cause);
        if (counter != null) {
            counter.increment();
        }
    }

    void accepted(int eventCount, int bodyBytes) {
        events.increment(eventCount);
        bytes.increment(bodyBytes);
    }
}
