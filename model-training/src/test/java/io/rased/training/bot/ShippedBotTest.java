/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The model in the repository: that it is whole, and as good as it has to be. */
final class ShippedBotTest {
    private static final Path MODELS = Path.of("..", "models");

    @Test
    void figuresAreNoWorseThanWhatIsPromised() throws IOException {
        BotFigures figures = BotModelFiles.read(MODELS).manifest().figures();

        assertThat(figures.originalSplit()).hasSize(2).allMatch(split -> split.accuracy() == 1);
        assertThat(figures.unseenFamiliesMeanAuc()).isGreaterThanOrEqualTo(0.993);
        assertThat(figures.unseenFamilies()).allMatch(family -> family.tpr() >= 0.93 && family.fpr() <= 0.015);
        assertThat(figures.calibrationError()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void loadsAndPartsGeneratedPeopleFromGeneratedBots() throws IOException {
        BotModelFiles.Shipped shipped = BotModelFiles.read(MODELS);
        try (ServedModel model = ServedModel.load(shipped.onnx())) {
            BotEvaluation evaluation = BotEvaluation.of(Generated.recordings(2026, 200), model, shipped.manifest());

            assertThat(evaluation.auc()).isGreaterThan(0.9);
        }
    }
}
