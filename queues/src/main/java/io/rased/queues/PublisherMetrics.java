/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rased.event.QueueName;
import java.util.concurrent.TimeUnit;

/**
 * The sending side's numbers, tagged with the queue; publishers of one registry share them.
 *
 * <p>Balance: calls = acknowledged + failed (the outcomes of {@code rased.queue.publish}) +
 * {@code rased.queue.publish.refused} + the active tasks of {@code rased.queue.publish.in.flight}.
 */
final class PublisherMetrics {
    private final MeterRegistry registry;

    PublisherMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void refused(QueueName queue) {
        Counter.builder("rased.queue.publish.refused")
                .description("Messages refused at once: too large, or too much under way")
                .tag("queue", queue.topic())
                .register(registry)
                .increment();
    }

    LongTaskTimer.Sample started(QueueName queue) {
        return LongTaskTimer.builder("rased.queue.publish.in.flight")
                .description("Messages that wait for Kafka's acknowledgement, and for how long")
                .tag("queue", queue.topic())
                .register(registry)
                .start();
    }

    void ended(QueueName queue, boolean acknowledged, LongTaskTimer.Sample inFlight) {
        Timer.builder("rased.queue.publish")
                .description("Time from the call to Kafka's acknowledgement or the failure")
                .tag("queue", queue.topic())
                .tag("outcome", acknowledged ? "acknowledged" : "failed")
                .register(registry)
                .record(inFlight.stop(), TimeUnit.NANOSECONDS);
    }
}
