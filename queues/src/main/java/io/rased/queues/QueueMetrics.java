/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.rased.event.QueueName;
import io.rased.queues.Delivery.Outcome;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The receiving side's numbers, tagged with queue and group; consumers of one registry share them.
 *
 * <p>Balance: {@code rased.queue.consumed} = processed + dead_lettered + released (the outcomes of
 * {@code rased.queue.handled}) + the active tasks of {@code rased.queue.in.flight}.
 */
final class QueueMetrics {
    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter consumed;
    private final Counter retries;
    private final Counter pollFailures;
    private final Counter commitFailures;
    private final LongTaskTimer inFlight;

    QueueMetrics(MeterRegistry registry, QueueName queue, String group) {
        this.registry = registry;
        tags = Tags.of("queue", queue.topic(), "group", group);
        consumed = counter("rased.queue.consumed", "Messages taken");
        retries = counter("rased.queue.retries", "Attempts that failed and will be made again");
        pollFailures = counter("rased.queue.poll.failures", "Polls that failed");
        commitFailures = counter("rased.queue.commit.failures", "Commits that failed; their messages may come again");
        inFlight = LongTaskTimer.builder("rased.queue.in.flight")
                .description("Messages taken and not ended, and for how long")
                .tags(tags)
                .register(registry);
    }

    LongTaskTimer.Sample taken() {
        consumed.increment();
        return inFlight.start();
    }

    void ended(LongTaskTimer.Sample sample, Outcome outcome) {
        Timer.builder("rased.queue.handled")
                .description("Time from taking a message to its end")
                .tags(tags.and("outcome", outcome.name().toLowerCase(Locale.ROOT)))
                .register(registry)
                .record(sample.stop(), TimeUnit.NANOSECONDS);
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

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }
}
