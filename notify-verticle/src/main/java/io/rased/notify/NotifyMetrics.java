/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rased.notify.AttemptResult.Answered;
import io.rased.webhooks.WebhookDelivery.Status;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The notify role's numbers.
 *
 * <p>Balance: {@code rased.webhook.claimed} = the count of {@code rased.webhook.attempt} over its outcomes +
 * {@code rased.webhook.in.flight}. Of the deliveries' ends ({@code rased.webhook.ended}) every one was an attempt
 * before: delivered = accepted; exhausted is at most refused + unanswered.
 */
final class NotifyMetrics {
    private final Counter announced;
    private final Counter claimed;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Map<Outcome, Timer> attempts = new EnumMap<>(Outcome.class);
    private final Map<Status, Counter> ended = new EnumMap<>(Status.class);

    /** How an attempt ended. */
    private enum Outcome {
        /** 2xx. */
        ACCEPTED,
        /** Another status. */
        REFUSED,
        /** No status. */
        UNANSWERED
    }

    NotifyMetrics(MeterRegistry registry) {
        announced = Counter.builder("rased.webhook.announced")
                .description("Deliveries made from notifications")
                .register(registry);
        claimed = Counter.builder("rased.webhook.claimed")
                .description("Deliveries taken for an attempt")
                .register(registry);
        Gauge.builder("rased.webhook.in.flight", inFlight, AtomicInteger::get)
                .description("Attempts under way")
                .register(registry);
        for (Outcome outcome : Outcome.values()) {
            attempts.put(
                    outcome,
                    Timer.builder("rased.webhook.attempt")
                            .description("Time of an attempt")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (Status status : new Status[] {Status.DELIVERED, Status.EXHAUSTED}) {
            ended.put(
                    status,
                    Counter.builder("rased.webhook.ended")
                            .description("Deliveries that are over")
                            .tag("outcome", status.wireName())
                            .register(registry));
        }
    }

    void announced(int deliveries) {
        announced.increment(deliveries);
    }

    void began() {
        claimed.increment();
        inFlight.incrementAndGet();
    }

    void attempted(AttemptResult result) {
        inFlight.decrementAndGet();
        Outcome outcome = Outcome.UNANSWERED;
        if (result instanceof Answered answer) {
            outcome = answer.accepted() ? Outcome.ACCEPTED : Outcome.REFUSED;
        }
        Timer timer = attempts.get(outcome);
        if (timer != null) {
            timer.record(result.duration());
        }
    }

    void recorded(Status status) {
        Counter counter = ended.get(status);
        if (counter != null) {
            counter.increment();
        }
    }
}
