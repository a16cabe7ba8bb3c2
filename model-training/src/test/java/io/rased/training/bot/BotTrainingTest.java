/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.rased.features.BotFeatures;
import io.rased.training.data.Recording;
import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.Judged;
import io.rased.training.model.Boosting;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BotTrainingTest {
    @TempDir
    Path folder;

    @Test
    void trainingTwiceGivesTheSameFiles() throws IOException {
        BotManifest first = train(folder.resolve("a"));
        train(folder.resolve("b"));

        for (String file : List.of(first.file(), "manifest.json", "MODEL_CARD.md")) {
            assertThat(folder.resolve("b/bot").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a/bot").resolve(file));
        }
    }

    @Test
    void theFilesSayWhatTheyAre() throws IOException {
        BotManifest written = train(folder);

        ModelFolder.Shipped<BotManifest> shipped = BotModelFiles.read(folder);
        assertThat(shipped.manifest()).isEqualTo(written);
        assertThat(written.features()).isEqualTo(BotFeatures.names());
        assertThat(written.medians()).hasSameSizeAs(written.features()).allMatch(Float::isFinite);
        assertThat(written.cuts()).containsOnlyKeys("medium", "high", "critical");
        assertThat(new ArrayList<>(written.cuts().values())).isSorted().allMatch(cut -> cut > 0 && cut <= 1);
        assertThat(ModelProto.parseFrom(shipped.onnx()).getMetadataPropsList())
                .anyMatch(entry -> entry.getKey().equals("features")
                        && entry.getValue().equals(String.join(",", BotFeatures.names())));
        String card = Files.readString(folder.resolve("bot/MODEL_CARD.md"));
        assertThat(card).contains(written.sha256(), "bot:linear").doesNotContain("{{", folder.toString());
    }

    @Test
    void evaluatesWithTheFilesAsServed() throws IOException {
        BotManifest manifest = train(folder);
        List<Recording> recordings = Generated.recordings(99, 24);

        try (ServedModel model = ServedModel.load(BotModelFiles.read(folder).onnx())) {
            BotEvaluation evaluation = BotEvaluation.of(recordings, model, manifest);

            assertThat(evaluation.sessions()).isEqualTo(24);
            assertThat(evaluation.unscored()).isZero();
            assertThat(evaluation.auc()).isGreaterThan(0.9);
            assertThat(evaluation.families())
                    .containsOnlyKeys("bot:linear", "bot:bezier", "bot:teleport", "bot:replay");
            assertThat(evaluation.families().values()).allMatch(family -> family.unscored() == 0);
            assertThat(evaluation.unordered()).isZero();
            assertThat(BotEvaluation.of(List.of(), model, manifest).auc()).isNull();
        }
    }

    @Test
    void refusesAFileThatIsNotTheManifests() throws IOException {
        BotManifest manifest = train(folder);
        Files.write(folder.resolve("bot").resolve(manifest.file()), new byte[] {1});

        assertThatThrownBy(() -> BotModelFiles.read(folder)).hasMessageContaining("SHA-256");
    }

    @Test
    void whatIsJudgedAloneIsWhatTheFiguresAreOf() throws IOException {
        BotManifest manifest = train(folder);
        AtomicInteger fits = new AtomicInteger();
        BotTraining training = Generated.training(fits::incrementAndGet);

        UnseenBots unseen = training.judge();

        assertThat(fits).hasValue(training.fitsToJudge());
        assertThat(unseen.figures()).isEqualTo(manifest.figures());
        assertThat(unseen.figures().originalSplit())
                .extracting(BotFigures.Split::dataset)
                .containsExactly("webbot_d1");
        assertThat(unseen.figures().unseenFamilies()).hasSize(4);
        assertThat(unseen.figures().unseenSources())
                .extracting(BotFigures.Source::source)
                .containsExactly("generated", "webbot");
        assertThat(unseen.byFamily()).containsOnlyKeys("bot:linear", "bot:bezier", "bot:teleport", "bot:replay");
        assertThat(Calibration.error(unseen.calibrated()))
                .isEqualTo(manifest.figures().calibrationError());
        assertThat(unseen.people()).hasSize(40).noneMatch(Judged::positive);
        assertThat(unseen.bots()).hasSize(40).allMatch(Judged::positive);
    }

    @Test
    void needsPeopleAndTwoFamilies() {
        List<Recording> people =
                Generated.recordings(1, 10).stream().filter(Recording::human).toList();

        assertThatThrownBy(() -> new BotTraining(people, new Boosting(3, 3, 0.3, 1), () -> {}))
                .hasMessageContaining("two families");
    }

    private static BotManifest train(Path models) throws IOException {
        return BotModelFiles.write(Generated.training().run(), models).manifest();
    }
}
