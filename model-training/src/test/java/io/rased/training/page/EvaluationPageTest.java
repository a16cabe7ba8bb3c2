/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.training.bot.BotManifest;
import io.rased.training.bot.BotModelFiles;
import io.rased.training.bot.Generated;
import io.rased.training.bot.UnseenBots;
import io.rased.training.data.MouseRecordingReader;
import io.rased.training.evaluation.Judged;
import io.rased.training.keystroke.Impostors;
import io.rased.training.keystroke.KeystrokeEvaluation;
import io.rased.training.keystroke.KeystrokeTraining;
import io.rased.training.keystroke.MadeTypists;
import io.rased.training.keystroke.Typist;
import io.rased.training.keystroke.UnseenTypists;
import io.rased.training.mouse.GeneratedHands;
import io.rased.training.mouse.MouseManifest;
import io.rased.training.mouse.MouseModelFiles;
import io.rased.training.mouse.MouseTraining;
import io.rased.training.plot.Xml;
import io.rased.training.takeover.TakeoverEvaluation;
import io.rased.training.takeover.TakeoverScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of small models of generated people: no figure of it means anything. */
final class EvaluationPageTest {
    @TempDir
    static Path folder;

    private static ShippedFigures shipped;
    private static Judgements judgements;

    @BeforeAll
    static void train() throws IOException {
        BotModelFiles.write(Generated.training().run(), folder);
        new KeystrokeTraining(typists(20), () -> {}).write(folder);
        MouseModelFiles.write(mice().run(), folder);
        shipped = ShippedFigures.read(folder);
        judgements = judgements(typists(20));
    }

    @Test
    void isTheSameByteForByte() throws IOException {
        EvaluationPage first = EvaluationPage.of(shipped, judgements);
        EvaluationPage second = EvaluationPage.of(ShippedFigures.read(folder), judgements(typists(20)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void everyPlaceIsFilledAndEveryPlotIsShown() throws IOException {
        Path docs = folder.resolve("docs");
        EvaluationPage page = EvaluationPage.of(shipped, judgements);
        page.write(docs);

        String text = Files.readString(docs.resolve("evaluation.md"));
        assertThat(text).doesNotContain("{{", "}}", "NaN", folder.toString());
        assertThat(text)
                .contains(shipped.places().get("bot.families"), shipped.places().get("mouse.byMoves"));
        assertThat(page.plots()).hasSize(13).allSatisfy((name, svg) -> {
            assertThat(text).contains("(evaluation/" + name + ")");
            assertThat(docs.resolve("evaluation").resolve(name)).hasContent(svg);
            assertThat(Xml.read(svg).getElementsByTagName("text").getLength()).isGreaterThan(5);
        });
    }

    @Test
    void figuresOfOtherDataAreRefused() throws IOException {
        Judgements others = judgements(typists(21));

        assertThatThrownBy(() -> EvaluationPage.of(shipped, others))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the manifest of keystroke doesn't say what was measured: figures.trials[");
    }

    @ParameterizedTest
    @CsvSource({
        "/figures/originalSplit/0/accuracy, figures.originalSplit[webbot_d1].accuracy is 0.345",
        "/figures/unseenFamilies/0/tpr, figures.unseenFamilies[bot:bezier].tpr is 0.345",
        "/figures/unseenFamilies/0/worstFoldTpr, figures.unseenFamilies[bot:bezier].worstFoldTpr is 0.345",
        "/figures/cuts/1/cut, figures.cuts[high].cut is 0.345",
        "/cuts/high, cuts.high is 0.345",
        "/figures/unseenSources/0/fpr, figures.unseenSources[generated].fpr is 0.345"
    })
    void anEditedFigureOfTheBotModelIsRefused(String at, String named) throws IOException {
        ShippedFigures edited = new ShippedFigures(
                EditedManifest.of(shipped.bot(), BotManifest.class, at, 0.345), shipped.keystroke(), shipped.mouse());

        assertThatThrownBy(() -> EvaluationPage.of(edited, judgements))
                .hasMessageContaining("the manifest of bot doesn't say what was measured: " + named)
                .hasMessageContaining(EditedManifest.number(shipped.bot(), at) + " measured");
    }

    @Test
    void anEditedFigureOfTheMouseModelIsRefused() throws IOException {
        ShippedFigures edited = new ShippedFigures(
                shipped.bot(),
                shipped.keystroke(),
                EditedManifest.of(shipped.mouse(), MouseManifest.class, "/figures/auc", 0.345));

        assertThatThrownBy(() -> EvaluationPage.of(edited, judgements))
                .hasMessageContaining("the manifest of mouse doesn't say what was measured: figures.auc is 0.345");
    }

    private static Judgements judgements(List<Typist> typists) throws IOException {
        Map<TakeoverScore, List<Judged>> takeovers = new EnumMap<>(TakeoverScore.class);
        for (TakeoverScore score : TakeoverScore.values()) {
            takeovers.put(score, TakeoverEvaluation.judged(score, 1, 40));
        }
        UnseenBots bots = Generated.training().judge();
        return new Judgements(
                bots,
                UnseenTypists.of(typists, () -> {}),
                KeystrokeEvaluation.oneClass(typists, Impostors.FIRST5),
                mice().unseen(),
                takeovers);
    }

    private static List<Typist> typists(double apart) {
        return new MadeTypists().people(6, apart, 40);
    }

    private static MouseTraining mice() throws IOException {
        Path file = Files.writeString(folder.resolve("mice.csv"), GeneratedHands.people(14));
        return new MouseTraining(MouseRecordingReader.read(file, bytes -> {}), 7, () -> {});
    }
}
