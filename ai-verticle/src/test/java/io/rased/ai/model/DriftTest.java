/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static io.rased.ai.model.TestModels.BOT;
import static io.rased.ai.model.TestModels.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DriftTest {
    private static final Bins HALVES = new Bins(List.of(0.0), List.of(0.5, 0.5));

    @TempDir
    Path models;

    @Test
    void theIndexIsTheFormulas() {
        // (0.9 - 0.5) ln(0.9 / 0.5) + (0.1 - 0.5) ln(0.1 / 0.5)
        assertThat(HALVES.psi(new int[] {90, 10}, 100)).isCloseTo(0.8789, within(1e-4));
        assertThat(HALVES.psi(new int[] {50, 50}, 100)).isZero();
        assertThat(HALVES.psi(new int[] {100, 0}, 100)).isFinite().isGreaterThan(0.25);
    }

    @Test
    void anEdgeBelongsToTheBinBelowIt() {
        var bins = new Bins(List.of(0.0, 1.0), List.of(0.2, 0.3, 0.5));

        assertThat(List.of(
                        Bins.of(bins.limits(), -1),
                        Bins.of(bins.limits(), 0),
                        Bins.of(bins.limits(), 0.5),
                        Bins.of(bins.limits(), 1),
                        Bins.of(bins.limits(), 1.1),
                        Bins.of(bins.limits(), Double.NaN)))
                .containsExactly(0, 0, 1, 1, 2, 0);
        assertThat(Bins.of(new Bins(List.of(0.22740252), List.of(0.5, 0.5)).limits(), 0.22740252f))
                .isZero();
    }

    @Test
    void whatIsLikeTrainingHasNoDriftAndWhatIsNotHasUntilItIsForgotten() throws Exception {
        TestModels.install(
                models.resolve("bot"), TinyOnnx.logistic(1, -1), manifest().put("quantiles", quantiles(2)));
        var guard = Guard.of(BreakerSettings.DEFAULTS, 1000, (model, outcome) -> {});
        try (ModelSlot slot = new ModelRegistry(models, guard).open(BOT, 1)) {
            var chance = new Random(7);
            observe(slot, chance, 0, 99);
            assertThat(slot.driftOfFeature(0)).isNaN();

            observe(slot, chance, 0, 901);
            assertThat(slot.driftOfFeature(0)).isBetween(0.0, 0.02);
            assertThat(slot.driftOfScore()).isBetween(0.0, 0.02);

            observe(slot, chance, 2, 1000);
            assertThat(slot.driftOfFeature(0)).isGreaterThan(0.25);
            assertThat(slot.driftOfFeature(1)).isBetween(0.0, 0.02);

            observe(slot, chance, 0, 1000);
            assertThat(slot.driftOfFeature(0)).isBetween(0.0, 0.02);
        }
    }

    @Test
    void aManifestWithoutQuantilesHasNoDriftAndOneWithWrongOnesIsRefused() throws Exception {
        TestModels.install(models.resolve("bot"), TinyOnnx.logistic(1, -1), manifest());
        try (ModelSlot slot = new ModelRegistry(models, Guard.silent()).open(BOT, 1)) {
            observe(slot, new Random(7), 0, 500);
            assertThat(slot.driftOfFeature(0)).isNaN();
        }
        TestModels.install(
                models.resolve("bot"), TinyOnnx.logistic(1, -1), manifest().put("quantiles", quantiles(3)));
        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).open(BOT, 1))
                .hasMessageContaining("quantiles of 3 features instead of 2");
        assertThatThrownBy(() -> new Bins(List.of(1.0, 1.0), List.of(0.2, 0.3, 0.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bins(List.of(1.0), List.of(0.2, 0.3, 0.5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void observe(ModelSlot slot, Random chance, double shift, int rows) {
        for (int i = 0; i < rows; i++) {
            float[][] row = {{(float) (chance.nextGaussian() + shift), (float) chance.nextGaussian()}};
            slot.ask(model -> {
                model.observed(row, chance.nextDouble());
                return null;
            });
        }
    }

    /** Of standard normal features, and of a score that is anything alike. */
    private static JsonObject quantiles(int features) {
        var all = new JsonArray();
        for (int i = 0; i < features; i++) {
            all.add(bins(List.of(-0.6745, 0.0, 0.6745)));
        }
        return new JsonObject().put("features", all).put("score", bins(List.of(0.25, 0.5, 0.75)));
    }

    private static JsonObject bins(List<Double> edges) {
        return new JsonObject()
                .put("edges", new JsonArray(edges))
                .put("shares", new JsonArray(List.of(0.25, 0.25, 0.25, 0.25)));
    }
}
