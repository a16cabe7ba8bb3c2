/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.rased.event.QueueName;
import java.util.concurrent.TimeUnit;

/**
 * The sending side's numbers: {@code rased.queue.publish} counts and times each message with its outcome.
 *
 * <p>Balance: asked to publish = acknowledged + failed + {@code rased.queue.publish.refused} +
 * {@code rased.queue.publish.in.flight}.
 */
final class PublisherMetrics {
    private final MeterRegistry registry;

    PublisherMetrics(MeterRegistry registry, InFlightBound bound) {
        this.registry = registry;
        Gauge.builder("rased.queue.publish.in.flight", bound, InFlightBound::count)
                .description("Messages that wait for Kafka's acknowledgement")
                .register(registry);
        Gauge.builder("rased.queue.publish.in.flight.size", bound, InFlightBound::bytes)
                .baseUnit(BaseUnits.BYTES)
                .description("Bytes that wait for Kafka's acknowledgement")
                .register(registry);
    }

    void refused(QueueName queue) {
        Counter.builder("rased.queue.publish.refused")
                .description("Messages refused at once: too large, or too much under way")
                .tag("queue", queue.topic())
                .register(registry)
                .increment();
    }

    void ended(QueueName queue, boolean acknowledged, long nanos) {
        Timer.builder("rased.queue.publish")
                .description("Time from the call to Kafka's acknowledgement or the failure")
                .tag("queue", queue.topic())
                .tag("outcome", acknowledged ? "acknowledged" : "failed")
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
