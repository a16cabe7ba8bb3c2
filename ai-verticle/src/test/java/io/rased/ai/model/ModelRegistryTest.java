/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static io.rased.ai.model.TestModels.BOT;
import static io.rased.ai.model.TestModels.FEATURES;
import static io.rased.ai.model.TestModels.bot;
import static io.rased.ai.model.TestModels.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rased.ai.domain.RiskCuts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelRegistryTest {
    @TempDir
    Path models;

    @Test
    void loadsACheckedModelThroughDjlAndScoresWithIt() throws Exception {
        install(TinyOnnx.logistic(1, -2), manifest());

        try (LoadedModel model = new ModelRegistry(models, Guard.silent()).load(BOT, 1)) {
            double[] scores = model.logOdds(new float[][] {{0, 0}, {3, 1}, {0, 50}});

            assertThat(scores[0]).isEqualTo(0);
            assertThat(scores[1]).isCloseTo(1, within(1e-6));
            assertThat(scores[2]).isLessThan(-17);
            assertThat(model.card().version()).isEqualTo("bot-9.9.9");
            assertThat(model.card().cuts()).isEqualTo(new RiskCuts(0.1, 0.2, 0.3));
        }
    }

    @Test
    void anAnswerThatIsNoProbabilityIsNotANumber() throws Exception {
        install(TinyOnnx.logistic(1, 1), manifest());

        try (LoadedModel model = new ModelRegistry(models, Guard.silent()).load(BOT, 1)) {
            assertThat(model.logOdds(new float[][] {{Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}}))
                    .containsExactly(Double.NaN);
        }
    }

    @Test
    void refusesAFileThatIsNotTheManifests() throws Exception {
        install(TinyOnnx.logistic(1, -2), manifest());
        Files.write(models.resolve("bot/bot.onnx"), TinyOnnx.logistic(1, 2));

        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(BOT, 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("bot-9.9.9")
                .hasMessageContaining("SHA-256");
    }

    @Test
    void refusesAModelOfOtherFeaturesAndNamesTheFirst() throws Exception {
        install(TinyOnnx.logistic(1, -2), manifest());

        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(bot("set-1", List.of("a", "c")), 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("feature 1 is b instead of c");
        assertThatThrownBy(() ->
                        new ModelRegistry(models, Guard.silent()).load(bot("set-1", List.of("a", "b", "c")), 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("2 features instead of 3");
    }

    @Test
    void refusesAModelOfAnotherVersionOfTheSameFeatures() throws Exception {
        install(TinyOnnx.logistic(1, -2), manifest());

        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(bot("set-2", FEATURES), 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("set-1 instead of set-2");
    }

    @Test
    void aRelativeDirectoryIsOneOfTheInstallation() {
        assertThat(ModelRegistry.within("/opt/rased", Path.of("models"))).isEqualTo(Path.of("/opt/rased/models"));
        assertThat(ModelRegistry.within("/opt/rased", Path.of("/srv/models"))).isEqualTo(Path.of("/srv/models"));
        assertThat(ModelRegistry.within(null, Path.of("models"))).isEqualTo(Path.of("models"));
    }

    @Test
    void refusesWhatIsNoModelAtAll() throws Exception {
        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(BOT, 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("manifest.json cannot be read")
                .hasMessageContaining("ai.models");

        install(new byte[] {1, 2, 3}, manifest());
        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(BOT, 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("bot-9.9.9 cannot be loaded");
    }

    @Test
    void refusesAManifestWithAMemberMissingOrWrong() throws Exception {
        for (String member : List.of("name", "version", "file", "features", "medians")) {
            JsonObject manifest = manifest();
            manifest.remove(member);
            install(TinyOnnx.logistic(1, -2), manifest);
            refusesTheManifest();
        }
        for (Object medians :
                List.of(new JsonArray().add(1), new JsonArray().add("1").add(2), "none")) {
            install(TinyOnnx.logistic(1, -2), manifest().put("medians", medians));
            refusesTheManifest();
        }
        install(TinyOnnx.logistic(1, -2), manifest().put("file", "../secret"));
        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(BOT, 1))
                .hasMessageContaining("outside its folder");
    }

    @Test
    void refusesAnotherModelsManifest() throws Exception {
        install(TinyOnnx.logistic(1, -2), manifest().put("name", "mouse"));

        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(BOT, 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("model bot")
                .hasMessageContaining("of a model mouse");
    }

    @Test
    void cutsAreNeededOnlyOfAModelThatMakesVerdicts() throws Exception {
        JsonObject manifest = manifest();
        manifest.remove("cuts");
        install(TinyOnnx.logistic(1, -2), manifest);

        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(BOT, 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("bot-9.9.9")
                .hasMessageContaining("no cuts");
        try (LoadedModel model =
                new ModelRegistry(models, Guard.silent()).load(new ExpectedModel("bot", "set-1", FEATURES, false), 1)) {
            assertThat(model.card().cuts()).isNull();
        }
    }

    private void refusesTheManifest() {
        assertThatThrownBy(() -> new ModelRegistry(models, Guard.silent()).load(BOT, 1))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("manifest.json is not a manifest");
    }

    private void install(byte[] onnx, JsonObject manifest) throws IOException {
        TestModels.install(models.resolve("bot"), onnx, manifest);
    }
}
