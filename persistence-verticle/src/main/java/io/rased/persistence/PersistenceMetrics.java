/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rased.persistence.cassandra.CassandraEventStore;
import io.rased.persistence.cassandra.Stored;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The persistence role's numbers. A segment that is tried again counts again.
 *
 * <p>Balance: attempts = stored + malformed + failed, the outcomes of {@code rased.persistence.segments}, + attempts under
 * way; {@code rased.persistence.events} counts the events of the stored ones.
 */
final class PersistenceMetrics {
    private final Map<Outcome, Timer> segments = new EnumMap<>(Outcome.class);
    private final Counter batches;
    private final Counter events;
    private final MeterRegistry registry;

    PersistenceMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            segments.put(
                    outcome,
                    Timer.builder("rased.persistence.segments")
                            .description("Time to write a segment's rows")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        batches = Counter.builder("rased.persistence.batches")
                .description("Batches of stored segments")
                .register(registry);
        events = Counter.builder("rased.persistence.events")
                .description("Events of stored segments")
                .register(registry);
    }

    /** How one attempt to write a segment ended. */
    enum Outcome {
        STORED,
        MALFORMED,
        FAILED
    }

    void watch(CassandraEventStore store) {
        Gauge.builder("rased.persistence.writes.in.flight", store, CassandraEventStore::writesInFlight)
                .description("Requests to Cassandra under way")
                .register(registry);
    }

    void ended(Outcome outcome, long nanos) {
        Timer timer = segments.get(outcome);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    void stored(Stored stored) {
        batches.increment(stored.batches());
        events.increment(stored.events());
    }
}
