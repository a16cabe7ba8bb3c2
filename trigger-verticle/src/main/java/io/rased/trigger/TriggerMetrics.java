/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.trigger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rased.event.TriggerReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the trigger role counts. At any time:
 *
 * <pre>{@code
 * rased_trigger_claims = rased_trigger_segments (sum over reason) + rased_trigger_handed_back + rased_trigger_inflight
 * }</pre>
 *
 * Safe on any thread.
 */
public final class TriggerMetrics {
    private final Counter claims;
    private final Counter handedBack;
    private final Map<TriggerReason, Counter> handedOver = new EnumMap<>(TriggerReason.class);
    private final AtomicInteger inFlight;

    /** @param meters where the meters are registered */
    public TriggerMetrics(MeterRegistry meters) {
        claims = Counter.builder("rased.trigger.claims")
                .description("Leases taken on due segments")
                .register(meters);
        handedBack = Counter.builder("rased.trigger.handed.back")
                .description("Leases given back because a segment could not be handed over yet")
                .register(meters);
        for (TriggerReason reason : TriggerReason.values()) {
            handedOver.put(
                    reason,
                    Counter.builder("rased.trigger.segments")
                            .description("Segments that both queues acknowledged, by what sealed them")
                            .tag("reason", reason.wireName())
                            .register(meters));
        }
        inFlight = meters.gauge("rased.trigger.inflight", new AtomicInteger());
    }

    void claimed() {
        claims.increment();
        inFlight.incrementAndGet();
    }

    void handedOver(TriggerReason reason) {
        Counter counter = handedOver.get(reason);
        if (counter != null) {
            counter.increment();
        }
        inFlight.decrementAndGet();
    }

    void handedBack() {
        handedBack.increment();
        inFlight.decrementAndGet();
    }
}
