/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rased.ai.domain.ShadowScore.Side;
import io.rased.ai.model.CallOutcome;
import io.rased.ai.model.FolderNews;
import io.rased.ai.model.FolderNews.Nothing;
import io.rased.ai.model.FolderNews.Refused;
import io.rased.ai.model.FolderNews.Taken;
import io.rased.ai.model.ModelSlot;
import io.rased.event.RiskLevel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers of the models that are served. Safe on any thread. */
final class ModelMetrics {
    /** Of probabilities: the bounds of their histogram. */
    private static final double[] TENTHS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private final MeterRegistry registry;
    private final Counter challengerFailed;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.challengerFailed = registry.counter("rased.ai.trial.failed");
    }

    /** A model's folder was looked at. What stays refused is counted once. */
    void looked(String model, FolderNews news) {
        if (!(news instanceof Nothing)) {
            registry.counter("rased.ai.model.changes", "model", model, "outcome", outcome(news))
                    .increment();
        }
    }

    /** A question to a model ended. */
    void called(String model, CallOutcome outcome) {
        registry.counter("rased.ai.model.calls", "model", model, "outcome", tag(outcome))
                .increment();
    }

    /** Shows whether a model isn't asked because it doesn't answer. */
    void watch(ModelSlot slot, Side side) {
        Gauge.builder("rased.ai.model.away", slot, model -> model.away() ? 1 : 0)
                .tag("model", slot.name())
                .tag("side", tag(side))
                .register(registry);
    }

    /** Shows how far what a champion is asked, and what it answers, is from its training. */
    void watchDrift(ModelSlot slot) {
        Gauge.builder("rased.ai.model.drift.score", slot, ModelSlot::driftOfScore)
                .tag("model", slot.name())
                .register(registry);
        for (int i = 0; i < slot.features().size(); i++) {
            int feature = i;
            Gauge.builder("rased.ai.model.drift.feature", slot, model -> model.driftOfFeature(feature))
                    .tag("model", slot.name())
                    .tag("feature", slot.features().get(i))
                    .register(registry);
        }
    }

    /** A challenger was asked and did not answer. */
    void challengerFailed() {
        challengerFailed.increment();
    }

    /** Champion and challenger were asked about the same transaction; null for one that gave no score. */
    void compared(String model, Side side, @Nullable Double recorded, @Nullable Double decided) {
        probability(model, side, recorded);
        probability(model, other(side), decided);
    }

    /** The levels that they came to, whoever decided. */
    void levels(Side side, RiskLevel recorded, RiskLevel decided) {
        registry.counter("rased.ai.trial.transactions", tag(side), tag(recorded), tag(other(side)), tag(decided))
                .increment();
    }

    private void probability(String model, Side side, @Nullable Double probability) {
        if (probability != null) {
            DistributionSummary.builder("rased.ai.trial.probability")
                    .tag("model", model)
                    .tag("side", tag(side))
                    .serviceLevelObjectives(TENTHS)
                    .register(registry)
                    .record(probability);
        }
    }

    private static Side other(Side side) {
        return side == Side.CHAMPION ? Side.CHALLENGER : Side.CHAMPION;
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String outcome(FolderNews news) {
        if (news instanceof Refused) {
            return "refused";
        }
        return news instanceof Taken ? "taken" : "withdrawn";
    }
}
