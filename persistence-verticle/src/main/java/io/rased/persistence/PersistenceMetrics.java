/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rased.persistence.cassandra.Stored;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The persistence role's numbers. A segment that is tried again counts again.
 *
 * <p>Balance: attempts = stored + malformed + failed (the outcomes of {@code rased.persistence.segments}) + the active
 * tasks of {@code rased.persistence.segments.in.flight}. Batches and events are those of the stored ones.
 */
final class PersistenceMetrics {
    private final MeterRegistry registry;
    private final LongTaskTimer inFlight;
    private final Counter batches;
    private final Counter events;

    PersistenceMetrics(MeterRegistry registry) {
        this.registry = registry;
        inFlight = LongTaskTimer.builder("rased.persistence.segments.in.flight")
                .description("Segments whose rows are being written")
                .register(registry);
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

    LongTaskTimer.Sample started() {
        return inFlight.start();
    }

    void ended(LongTaskTimer.Sample sample, Outcome outcome) {
        Timer.builder("rased.persistence.segments")
                .description("Time to write a segment's rows")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(sample.stop(), TimeUnit.NANOSECONDS);
    }

    void stored(Stored stored) {
        batches.increment(stored.batches());
        events.increment(stored.events());
    }
}
