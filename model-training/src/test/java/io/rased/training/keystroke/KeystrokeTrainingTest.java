/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rased.features.keystroke.TypingPopulation;
import io.rased.training.model.Logistic;
import io.rased.training.model.LogisticOnnxFile;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystrokeTrainingTest {
    private static final int ROWS = 1_000;

    @TempDir
    Path folder;

    @Test
    void theSamePeopleGiveTheSameFilesByteForByte() throws IOException {
        KeystrokeManifest first = write("first");
        KeystrokeManifest second = write("second");

        assertThat(second).isEqualTo(first);
        for (String file : List.of(first.file(), "manifest.json", "MODEL_CARD.md")) {
            assertThat(folder.resolve("second/keystroke").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("first/keystroke").resolve(file));
        }
        assertThat(Files.readString(folder.resolve("first/keystroke/MODEL_CARD.md")))
                .contains(first.sha256())
                .doesNotContain("{{");
    }

    @Test
    void isServedAsItIsTrained() throws IOException {
        List<Typist> people = new MadeTypists().people(5, 12, 400);
        Logistic verifier = VerifierTraining.fit(people);
        float[][] rows = people.stream()
                .flatMap(typist ->
                        Trials.of(typist, List.of(), Enrolment.ROLLING, TypingPopulation.UNKNOWN).genuine().stream())
                .limit(ROWS)
                .toArray(float[][]::new);

        assertThat(rows).hasNumberOfRows(ROWS);
        try (ServedModel served = ServedModel.load(LogisticOnnxFile.write("k", verifier, Map.of()))) {
            double[] probabilities = served.probabilities(rows);
            for (int i = 0; i < rows.length; i++) {
                assertThat(probabilities[i]).isCloseTo(verifier.probability(rows[i]), within(1e-6));
            }
        }
    }

    @Test
    void whoWasNotTrainedOnIsJudged() throws IOException {
        KeystrokeFigures figures = write("models").figures();

        assertThat(figures.users()).isEqualTo(6);
        assertThat(figures.trials()).hasSize(6).allSatisfy(trial -> {
            assertThat(trial.eer()).isLessThan(0.3);
            assertThat(trial.alarms()).isSortedAccordingTo((a, b) -> Double.compare(b.falseAlarms(), a.falseAlarms()));
        });
    }

    @Test
    void driftIsAgainstPeoplesOwnRepetitions() throws IOException {
        KeystrokeManifest manifest = write("models");

        assertThat(KeystrokeManifest.shipped(folder.resolve("models")).manifest())
                .isEqualTo(manifest);
        assertThat(manifest.quantiles().features()).hasSameSizeAs(manifest.features());
        assertThat(manifest.quantiles().score().edges()).isNotEmpty();
        // Most of people's own are known as such, by verifiers that didn't know them.
        assertThat(manifest.quantiles().score().edges().get(0)).isLessThan(0.5f);
    }

    @Test
    void namesWhoTypedTooLittle() {
        List<Typist> people = new ArrayList<>(new MadeTypists().people(6, 20, 40));
        people.add(new MadeTypists().typist("hasty", 100, 0, 9));

        assertThatThrownBy(() -> new KeystrokeTraining(people, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("10 repetitions")
                .hasMessageContaining("hasty has 9");
        assertThatThrownBy(() -> new KeystrokeTraining(people.subList(0, 5), () -> {}))
                .hasMessageContaining("6 people");
    }

    private KeystrokeManifest write(String name) throws IOException {
        return new KeystrokeTraining(new MadeTypists().people(6, 20, 40), () -> {})
                .write(folder.resolve(name))
                .manifest();
    }
}
