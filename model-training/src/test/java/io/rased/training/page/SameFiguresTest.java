/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.training.bot.BotFigures;
import io.rased.training.bot.BotManifest;
import io.rased.training.bot.BotModelFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SameFiguresTest {
    private static BotManifest shipped;

    @BeforeAll
    static void read() throws IOException {
        shipped = BotModelFiles.read(Path.of("..", "models")).manifest();
    }

    @ParameterizedTest
    @CsvSource({
        "/figures/originalSplit/1/accuracy, figures.originalSplit[webbot_d2].accuracy",
        "/figures/unseenFamilies/1/tpr, figures.unseenFamilies[bot:pynput].tpr",
        "/figures/unseenFamilies/1/worstFoldTpr, figures.unseenFamilies[bot:pynput].worstFoldTpr",
        "/figures/unseenFamilies/0/fpr, figures.unseenFamilies[bot:gan].fpr",
        "/figures/unseenFamiliesMeanAuc, figures.unseenFamiliesMeanAuc",
        "/figures/calibrationError, figures.calibrationError",
        "/figures/cuts/2/cut, figures.cuts[critical].cut",
        "/figures/cuts/1/tprUnseen, figures.cuts[high].tprUnseen",
        "/figures/unseenSources/0/fpr, figures.unseenSources[circles].fpr"
    })
    void anEditedFigureIsRefusedByName(String at, String figure) throws IOException {
        BotManifest edited = EditedManifest.of(shipped, BotManifest.class, at, 0.985);

        assertThatThrownBy(() -> require(edited.figures()))
                .isInstanceOf(IOException.class)
                .hasMessage("the manifest of bot doesn't say what was measured: " + figure
                        + " is 0.985 in the manifest and " + EditedManifest.number(shipped, at)
                        + " measured. Give the data that the model was trained on, or train it on these:"
                        + " ./rased train bot --data DIR");
    }

    @Test
    void theLastBitCounts() throws IOException {
        double auc = shipped.figures().unseenFamiliesMeanAuc();
        BotManifest edited =
                EditedManifest.of(shipped, BotManifest.class, "/figures/unseenFamiliesMeanAuc", Math.nextUp(auc));

        assertThatThrownBy(() -> require(edited.figures())).hasMessageContaining("unseenFamiliesMeanAuc is");
        assertThatCode(() -> require(shipped.figures())).doesNotThrowAnyException();
    }

    @Test
    void aRowThatIsMissingOrWasAddedIsRefused() {
        List<BotFigures.Family> families = shipped.figures().unseenFamilies();
        List<BotFigures.Family> more = new ArrayList<>(families);
        more.add(new BotFigures.Family("bot:other", 50, 1, 1, 1, 0));

        assertThatThrownBy(() -> require(withFamilies(families.subList(0, 3))))
                .hasMessageContaining("figures.unseenFamilies[bot:webbot_moderate] is missing in the manifest and {");
        assertThatThrownBy(() -> require(withFamilies(more)))
                .hasMessageContaining("figures.unseenFamilies[bot:other] is {")
                .hasMessageContaining("in the manifest and missing measured");
    }

    @Test
    void saysHowManyMoreDiffer() throws IOException {
        BotManifest once = EditedManifest.of(shipped, BotManifest.class, "/figures/cuts/0/cut", 0.2);
        BotManifest twice = EditedManifest.of(once, BotManifest.class, "/figures/cuts/0/realisedFpr", 0.01);

        assertThatThrownBy(() -> require(twice.figures()))
                .hasMessageContaining("figures.cuts[medium].cut is 0.2")
                .hasMessageContaining("measured, and 1 more that differ. Give");
    }

    private static void require(BotFigures figures) throws IOException {
        SameFigures.require(shipped, "figures", figures, shipped.figures());
    }

    private static BotFigures withFamilies(List<BotFigures.Family> families) {
        BotFigures figures = shipped.figures();
        return new BotFigures(
                figures.originalSplit(),
                families,
                figures.unseenFamiliesMeanAuc(),
                figures.calibrationError(),
                figures.cuts(),
                figures.unseenSources());
    }
}
