/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static io.rased.ai.model.TestModels.BOT;
import static io.rased.ai.model.TestModels.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rased.ai.domain.ScoringFailedException;
import io.rased.ai.model.FolderNews.Nothing;
import io.rased.ai.model.FolderNews.Refused;
import io.rased.ai.model.FolderNews.Taken;
import io.rased.ai.model.FolderNews.Withdrawn;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelSlotTest {
    private static final float[][] ROW = {{2, 0}};

    @TempDir
    Path models;

    private ModelSlot slot;

    @BeforeEach
    void open() throws IOException {
        install("bot-1", 1);
        slot = new ModelRegistry(models, Guard.silent()).open(BOT, 2);
    }

    @AfterEach
    void close() {
        slot.close();
    }

    @Test
    void anotherManifestIsServedFromTheNextQuestionOn() throws Exception {
        double before = ask();
        install("bot-2", -1);

        assertThat(slot.refresh()).isEqualTo(new Taken("bot-2"));
        assertThat(version()).isEqualTo("bot-2");
        assertThat(ask()).isCloseTo(-before, within(1e-6)).isNotZero();
    }

    @Test
    void filesThatOnlyHaveAnotherTimeChangeNothing() throws Exception {
        LoadedModel before = current();
        Files.setLastModifiedTime(folder().resolve("manifest.json"), FileTime.from(Instant.EPOCH));
        install("bot-1", 1);

        assertThat(slot.refresh()).isEqualTo(new Nothing());
        assertThat(current()).isSameAs(before);
    }

    @Test
    void whatIsHalfWrittenIsRefusedOnceAndTakenWhenItIsWhole() throws Exception {
        byte[] onnx = TinyOnnx.logistic(-1, 0);
        String json = manifest("bot-2")
                .put("file", "bot-2.onnx")
                .put("sha256", ModelFiles.sha256(onnx))
                .encode();

        Files.writeString(folder().resolve("manifest.json"), json.substring(0, json.length() / 2));
        assertThat(slot.refresh())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).contains("manifest.json is not a manifest"));
        assertThat(slot.refresh()).isEqualTo(new Nothing());

        Files.writeString(folder().resolve("manifest.json"), json);
        assertThat(slot.refresh())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("bot-2.onnx cannot be read"));

        Files.write(folder().resolve("bot-2.onnx"), Arrays.copyOf(onnx, onnx.length / 2));
        assertThat(slot.refresh())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("SHA-256"));
        assertThat(slot.refresh()).isEqualTo(new Nothing());
        assertThat(version()).isEqualTo("bot-1");

        Files.write(folder().resolve("bot-2.onnx"), onnx);
        assertThat(slot.refresh()).isEqualTo(new Taken("bot-2"));
    }

    @Test
    void otherFeaturesAndAGraphThatDoesNotAnswerAreRefused() throws Exception {
        TestModels.install(
                folder(),
                TinyOnnx.logistic(1, 1),
                manifest("bot-2").put("features", new JsonArray().add("b").add("a")));
        assertThat(slot.refresh())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("feature 0 is b instead of a"));

        TestModels.install(folder(), TinyOnnx.logistic(1, 1, 1), manifest("bot-2"));
        assertThat(slot.refresh())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("bot-2 cannot be loaded"));
        assertThat(version()).isEqualTo("bot-1");
    }

    @Test
    void aFolderThatGoesAwayLeavesTheModelThatItHad() throws Exception {
        Files.delete(folder().resolve("manifest.json"));

        assertThat(slot.refresh()).isInstanceOf(Refused.class);
        assertThat(version()).isEqualTo("bot-1");
    }

    @Test
    void twoFilesMustNotShareAVersion() throws Exception {
        install("bot-1", 3);

        assertThat(slot.refresh())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).contains("bot-1 is in use already with another file"));
    }

    @Test
    void theOldOneIsFreedAfterItsLastAnswer() throws Exception {
        LoadedModel old = current();

        slot.ask(model -> {
            try {
                install("bot-2", -1);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(slot.refresh()).isEqualTo(new Taken("bot-2"));
            assertThat(model.card().version()).isEqualTo("bot-1");
            assertThat(model.logOdds(ROW)).hasSize(1);
            assertThat(old.freed()).isFalse();
            return null;
        });

        assertThat(old.freed()).isTrue();
        assertThat(current().freed()).isFalse();
    }

    @Test
    void everyQuestionIsAnsweredWhileVersionsChange() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        var done = new AtomicBoolean();
        List<Future<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            asked.add(threads.submit(() -> {
                int answers = 0;
                while (!done.get()) {
                    assertThat(ask()).isFinite();
                    answers++;
                }
                return answers;
            }));
        }

        for (int version = 2; version < 40; version++) {
            install("bot-" + version, version);
            assertThat(slot.refresh()).isEqualTo(new Taken("bot-" + version));
        }
        done.set(true);
        for (Future<Integer> answers : asked) {
            assertThat(answers.get(10, TimeUnit.SECONDS)).isPositive();
        }
        threads.shutdownNow();
    }

    @Test
    void aClosedSlotAnswersNobody() {
        slot.close();

        assertThatThrownBy(this::ask).isInstanceOf(ScoringFailedException.class).hasMessageContaining("bot");
    }

    @Test
    void aChallengerComesAndGoes() throws Exception {
        ModelSlot challenger = new ModelRegistry(models, Guard.silent()).openChallenger(BOT, 2);
        Path folder = folder().resolve("challenger");

        assertThat(challenger.refresh()).isEqualTo(new Nothing());
        assertThat(challenger.or(slot).<String>ask(model -> model.card().version()))
                .isEqualTo("bot-1");

        TestModels.install(folder, TinyOnnx.logistic(-1, 0), manifest("bot-2"));
        assertThat(challenger.refresh()).isEqualTo(new Taken("bot-2"));
        assertThat(challenger.holdsModel()).isTrue();
        assertThat(challenger.or(slot).<String>ask(model -> model.card().version()))
                .isEqualTo("bot-2");

        Files.delete(folder.resolve("manifest.json"));
        assertThat(challenger.refresh()).isEqualTo(new Withdrawn("bot-2"));
        assertThat(challenger.refresh()).isEqualTo(new Nothing());
        assertThat(challenger.or(slot).<String>ask(model -> model.card().version()))
                .isEqualTo("bot-1");
    }

    @Test
    void aChallengerThatMayNotBeUsedIsNone() throws Exception {
        ModelSlot challenger = new ModelRegistry(models, Guard.silent()).openChallenger(BOT, 2);
        TestModels.install(
                folder().resolve("challenger"),
                TinyOnnx.logistic(-1, 0),
                manifest("bot-2").put("featureSet", "x"));

        assertThat(challenger.refresh()).isInstanceOf(Refused.class);
        assertThat(challenger.holdsModel()).isFalse();
    }

    private Path folder() {
        return models.resolve("bot");
    }

    private void install(String version, float weight) throws IOException {
        TestModels.install(folder(), TinyOnnx.logistic(weight, 0), manifest(version));
    }

    private double ask() {
        return slot.ask(model -> model.logOdds(ROW))[0];
    }

    private String version() {
        return slot.ask(model -> model.card().version());
    }

    private LoadedModel current() {
        return slot.ask(model -> (LoadedModel) model);
    }
}
