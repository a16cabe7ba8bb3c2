/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rased.ai.domain.Assessment;
import io.rased.ai.domain.ScoreName;
import io.rased.ai.domain.ScoreOutcome.Unavailable;
import io.rased.event.RiskLevel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * The numbers of scoring. At any time, over the attempts to score a segment:
 *
 * <pre>attempts = scored + repeated + poison + failed + in flight</pre>
 *
 * <p>An attempt that failed is followed by another; the other three end a segment. Every scored segment adds one version
 * and one notification, and so does every degraded version that was scored again, so that {@code scored + rescored =
 * published + left in the outbox}, apart from publications repeated after a crash.
 */
final class AiMetrics {
    /** How an attempt ended. */
    enum Outcome {
        SCORED,
        REPEATED,
        POISON,
        FAILED
    }

    /** How an attempt to score a degraded version again ended. */
    enum Rescore {
        /** It made a version. */
        SCORED,
        /** A model could not be asked again. */
        DEGRADED,
        /** Another version had come. */
        OUTDATED,
        /** As {@link #DEGRADED}, and for the last time. */
        GIVEN_UP
    }

    private final Counter attempts;
    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Map<RiskLevel, Counter> levels = new EnumMap<>(RiskLevel.class);
    private final Map<Rescore, Counter> rescores = new EnumMap<>(Rescore.class);
    private final Counter degraded;
    private final Counter replayed;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Timer reading;
    private final Timer inference;
    private final Timer processing;
    private final Counter unreadableEvents;
    private final Counter recomputed;
    private final Counter published;
    private final Counter publishFailed;

    private final MeterRegistry registry;

    AiMetrics(MeterRegistry registry, IntSupplier pendingWork) {
        this.registry = registry;
        attempts = registry.counter("rased.ai.attempts");
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, registry.counter("rased.ai.segments", "outcome", tag(outcome)));
        }
        for (RiskLevel level : RiskLevel.values()) {
            levels.put(level, registry.counter("rased.ai.results", "risk_level", tag(level)));
        }
        for (Rescore outcome : Rescore.values()) {
            rescores.put(outcome, registry.counter("rased.ai.rescores", "outcome", tag(outcome)));
        }
        degraded = registry.counter("rased.ai.results.degraded");
        replayed = registry.counter("rased.ai.results.replayed");
        Gauge.builder("rased.ai.in.flight", inFlight, AtomicInteger::get).register(registry);
        Gauge.builder("rased.ai.workers.pending", pendingWork::getAsInt).register(registry);
        reading = timer(registry, "rased.ai.reading");
        inference = timer(registry, "rased.ai.inference");
        processing = timer(registry, "rased.ai.processing");
        unreadableEvents = registry.counter("rased.ai.events.unreadable");
        recomputed = registry.counter("rased.ai.recomputed");
        published = registry.counter("rased.ai.notifications", "outcome", "published");
        publishFailed = registry.counter("rased.ai.notifications", "outcome", "failed");
    }

    void began() {
        attempts.increment();
        inFlight.incrementAndGet();
    }

    void ended(Outcome outcome) {
        inFlight.decrementAndGet();
        counter(outcomes, outcome).increment();
    }

    /** A segment's evidence was read, in so many nanoseconds; so many of its events could not be. */
    void read(long nanos, long unreadable) {
        reading.record(nanos, TimeUnit.NANOSECONDS);
        unreadableEvents.increment(unreadable);
    }

    /** A transaction was assessed: features, model and reasons. */
    void assessed(long nanos) {
        inference.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A result was computed for nothing: another segment's came first. */
    void recomputed() {
        recomputed.increment();
    }

    /** A version was committed, so many nanoseconds after its segment's message, or its rescore, was taken. */
    void committed(Assessment assessment, long nanos) {
        counter(levels, assessment.verdict().level()).increment();
        for (ScoreName score : ScoreName.values()) {
            registry.counter("rased.ai.scores", "score", tag(score), "outcome", outcome(assessment, score))
                    .increment();
        }
        degraded.increment(assessment.degraded() ? 1 : 0);
        replayed.increment(assessment.replayed() ? 1 : 0);
        processing.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A degraded version was taken to be scored again. */
    void rescored(Rescore outcome) {
        counter(rescores, outcome).increment();
    }

    void published() {
        published.increment();
    }

    void publishFailed() {
        publishFailed.increment();
    }

    private static String outcome(Assessment assessment, ScoreName score) {
        return assessment.outcome(score) instanceof Unavailable missing
                ? missing.reason().wireName()
                : "given";
    }

    private static Timer timer(MeterRegistry registry, String name) {
        return Timer.builder(name).publishPercentileHistogram().register(registry);
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Counter counter(Map<E, Counter> counters, E value) {
        Counter counter = counters.get(value);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + value);
        }
        return counter;
    }
}
