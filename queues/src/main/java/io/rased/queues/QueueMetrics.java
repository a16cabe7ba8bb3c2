/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.rased.event.QueueName;
import io.rased.queues.Delivery.Outcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The receiving side's numbers, tagged with the queue.
 *
 * <p>Balance: {@code rased.queue.consumed} = processed + dead_lettered + released (the outcomes of
 * {@code rased.queue.handled}) + {@code rased.queue.in.flight}.
 */
final class QueueMetrics {
    private final MeterRegistry registry;
    private final Counter consumed;
    private final Counter retries;
    private final Counter pollFailures;
    private final Counter commitFailures;
    private final Map<Outcome, Timer> handled = new EnumMap<>(Outcome.class);
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicLong inFlightBytes = new AtomicLong();

    QueueMetrics(MeterRegistry registry, QueueName queue, String group) {
        this.registry = registry;
        Tags tags = Tags.of("queue", queue.topic(), "group", group);
        consumed = counter("rased.queue.consumed", "Messages taken", tags);
        retries = counter("rased.queue.retries", "Attempts that failed and will be made again", tags);
        pollFailures = counter("rased.queue.poll.failures", "Polls that failed", tags);
        commitFailures =
                counter("rased.queue.commit.failures", "Commits that failed; their messages may come again", tags);
        for (Outcome outcome : Outcome.values()) {
            handled.put(
                    outcome,
                    Timer.builder("rased.queue.handled")
                            .description("Time from taking a message to its end")
                            .tags(tags.and("outcome", outcome.name().toLowerCase(Locale.ROOT)))
                            .register(registry));
        }
        Gauge.builder("rased.queue.in.flight", inFlight, AtomicLong::get)
                .description("Messages taken and not ended")
                .tags(tags)
                .register(registry);
        Gauge.builder("rased.queue.in.flight.size", inFlightBytes, AtomicLong::get)
                .description("Bytes taken and not ended")
                .baseUnit(BaseUnits.BYTES)
                .tags(tags)
                .register(registry);
    }

    void taken(Delivery delivery) {
        consumed.increment();
        inFlight.incrementAndGet();
        inFlightBytes.addAndGet(delivery.record().value().length);
    }

    void ended(Delivery delivery, Outcome outcome) {
        inFlight.decrementAndGet();
        inFlightBytes.addAndGet(-delivery.record().value().length);
        Timer timer = handled.get(outcome);
        if (timer != null) {
            timer.record(System.nanoTime() - delivery.startedNanos(), TimeUnit.NANOSECONDS);
        }
    }

    long inFlightBytes() {
        return inFlightBytes.get();
    }

    void retried() {
        retries.increment();
    }

    void pollFailed() {
        pollFailures.increment();
    }

    void commitFailed() {
        commitFailures.increment();
    }

    /** The time of day, by the registry's clock. */
    long wallMillis() {
        return registry.config().clock().wallTime();
    }

    private Counter counter(String name, String description, Tags tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }
}
