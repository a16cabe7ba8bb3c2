/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.ai.domain.Answers;
import io.rased.ai.domain.ModelCard;
import io.rased.ai.domain.ProbabilityModel;
import io.rased.features.BotFeatures;
import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.mouse.MouseIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped models' own numbers say of their features is what the runtime says when it is asked about each. */
final class ModelTermsTest {
    private static final Path MODELS = Path.of("..", "models");
    private static final int TRANSACTIONS = 60;

    static Stream<ExpectedModel> shipped() {
        return Stream.of(
                new ExpectedModel("bot", BotFeatures.SET, BotFeatures.names(), true),
                new ExpectedModel("keystroke", KeystrokeFeatures.SET, KeystrokeFeatures.names(), false),
                new ExpectedModel("mouse", MouseIdentity.SET, MouseIdentity.names(), false));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void lossesAreTheRuntimes(ExpectedModel expected) {
        var random = new Random(11);
        try (LoadedModel model = new ModelRegistry(MODELS, Guard.silent()).load(expected, 1)) {
            assertThat(model.knowsItsTerms()).isTrue();
            for (int i = 0; i < TRANSACTIONS; i++) {
                float[][] rows = rows(model.card(), random, 1 + i % 5, i / 20);
                Answers asked = runtimeAlone(model).explained(rows);

                Answers explained = model.explained(rows);

                assertThat(explained.logOdds()).containsExactly(asked.logOdds());
                assertThat(explained.losses()).containsExactly(asked.losses(), within(1e-4));
                assertThat(Arrays.stream(explained.losses())).anyMatch(loss -> Math.abs(loss) > 1e-3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileHasAFormThatIsKnown(ExpectedModel expected) throws IOException {
        byte[] onnx = Files.readAllBytes(MODELS.resolve(expected.name()).resolve(expected.name() + "-1.0.0.onnx"));

        assertThat(ModelTerms.read(onnx)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aFileWithAnotherNodeHasNone(ExpectedModel expected) throws IOException {
        byte[] onnx = Files.readAllBytes(MODELS.resolve(expected.name()).resolve(expected.name() + "-1.0.0.onnx"));

        assertThat(ModelTerms.read(TinyOnnx.withAnotherNode(onnx))).isEmpty();
        assertThat(ModelTerms.read(new byte[] {1, 2, 3})).isEmpty();
    }

    /** Around the medians, from near to so far that all numbers are clipped; some are the median itself. */
    private static float[][] rows(ModelCard card, Random random, int count, int far) {
        float[][] rows = new float[count][card.features().size()];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                double median = card.medians().get(i);
                double off = random.nextInt(8) == 0 ? 0 : random.nextGaussian() * Math.pow(10, far - 1);
                row[i] = (float)
                        (card.features().get(i).endsWith("_thinness")
                                ? 1.0 / (1 + random.nextInt(64))
                                : median + off * Math.max(0.1, Math.abs(median)));
            }
        }
        return rows;
    }

    /** The same model, whose own numbers nobody knows. */
    private static ProbabilityModel runtimeAlone(LoadedModel model) {
        return new ProbabilityModel() {
            @Override
            public ModelCard card() {
                return model.card();
            }

            @Override
            public double[] logOdds(float[][] rows) {
                return model.logOdds(rows);
            }
        };
    }
}
