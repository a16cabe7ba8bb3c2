/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.domain.BehaviourScorer;
import io.rased.ai.domain.BotScorer;
import io.rased.ai.domain.DeviceScorer;
import io.rased.ai.domain.KeystrokeScorer;
import io.rased.ai.domain.LocationScorer;
import io.rased.ai.domain.ScoreName;
import io.rased.ai.domain.ServedModel;
import io.rased.ai.domain.ShadowScore.Side;
import io.rased.ai.domain.StickyShare;
import io.rased.ai.domain.TransactionAssessor;
import io.rased.ai.model.ExpectedModel;
import io.rased.ai.model.ModelRegistry;
import io.rased.ai.model.ModelSlot;
import io.rased.features.BotFeatures;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.mouse.MouseIdentity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The models that are served, by the score that they give, and who asks them. */
final class ServedModels implements AutoCloseable {
    private static final Map<ScoreName, ExpectedModel> EXPECTED = Map.of(
            ScoreName.BOT, new ExpectedModel("bot", BotFeatures.SET, BotFeatures.names(), true),
            ScoreName.KEYSTROKE,
                    new ExpectedModel("keystroke", KeystrokeFeatures.SET, KeystrokeFeatures.names(), false),
            ScoreName.BEHAVIOUR, new ExpectedModel("mouse", MouseIdentity.SET, MouseIdentity.names(), false));

    private final Map<ScoreName, ChallengedModel> models;

    private ServedModels(Map<ScoreName, ChallengedModel> models) {
        this.models = models;
    }

    /**
     * Loads all, and warms them up. Blocking.
     *
     * @param threads how many may ask each at once
     */
    static ServedModels open(ModelRegistry registry, int threads) {
        var models = new ServedModels(new EnumMap<>(ScoreName.class));
        try {
            EXPECTED.forEach((score, expected) -> models.models.put(
                    score,
                    new ChallengedModel(registry.open(expected, threads), registry.openChallenger(expected, threads))));
            return models;
        } catch (RuntimeException e) {
            models.close();
            throw e;
        }
    }

    /** Champions, and challengers for a share of the users. */
    Trial trial(double challengerShare, ModelMetrics metrics) {
        return new Trial(
                assessor(ChallengedModel::champion),
                assessor(ChallengedModel::challengerOrChampion),
                models,
                new StickyShare(challengerShare),
                metrics);
    }

    /** All places in which a model may be. */
    List<ModelSlot> slots() {
        return models.values().stream().flatMap(model -> model.slots().stream()).toList();
    }

    /** Shows how they are. */
    void watch(ModelMetrics metrics) {
        models.values().forEach(model -> {
            metrics.watch(model.champion(), Side.CHAMPION);
            metrics.watch(model.challenger(), Side.CHALLENGER);
            metrics.watchDrift(model.champion());
        });
    }

    @Override
    public void close() {
        slots().forEach(ModelSlot::close);
    }

    private TransactionAssessor assessor(Function<ChallengedModel, ServedModel> side) {
        return new TransactionAssessor(List.of(
                new BotScorer(model(ScoreName.BOT, side)),
                new KeystrokeScorer(model(ScoreName.KEYSTROKE, side)),
                new BehaviourScorer(model(ScoreName.BEHAVIOUR, side)),
                new LocationScorer(),
                new DeviceScorer()));
    }

    private ServedModel model(ScoreName score, Function<ChallengedModel, ServedModel> side) {
        return side.apply(Objects.requireNonNull(models.get(score)));
    }
}
