/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.features.mouse.MouseIdentity;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model in the repository: that it is whole, and as good as it has to be. */
final class ShippedMouseTest {
    private static final Path MODELS = Path.of("..", "models");

    @TempDir
    Path folder;

    @Test
    void figuresAreNoWorseThanWhatIsPromised() throws IOException {
        MouseFigures figures = MouseModelFiles.read(MODELS).manifest().figures();

        assertThat(figures.auc()).isGreaterThanOrEqualTo(0.975);
        assertThat(figures.calibrationError()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void anotherSpeedIsRiskierThanTheOwners() throws IOException {
        ModelFolder.Shipped<MouseManifest> shipped = MouseModelFiles.read(MODELS);
        float[][] rows = new float[2][MouseIdentity.names().size()];
        for (int i = 0; i < rows[0].length; i++) {
            String name = MouseIdentity.names().get(i);
            rows[0][i] = shipped.manifest().medians().get(i);
            // Faster by a factor of e than the owner usually is.
            rows[1][i] = rows[0][i] + (name.matches("speed_.*_log_mean_off") ? 1 : 0);
        }

        try (ServedModel model = ServedModel.load(shipped.onnx())) {
            double[] probabilities = model.probabilities(rows);
            assertThat(probabilities[0]).isLessThan(0.2);
            assertThat(probabilities[1]).isGreaterThan(0.5);
        }
    }

    @Test
    void refusesAFileThatIsNotTheManifests() throws IOException {
        Path models = Files.createDirectories(folder.resolve("mouse"));
        Files.copy(MODELS.resolve("mouse/manifest.json"), models.resolve("manifest.json"));
        Files.write(models.resolve(MouseModelFiles.VERSION + ".onnx"), new byte[] {1});

        assertThatThrownBy(() -> MouseModelFiles.read(folder)).hasMessageContaining("SHA-256");
    }
}
