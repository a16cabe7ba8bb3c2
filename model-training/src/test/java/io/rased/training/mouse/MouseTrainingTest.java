/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rased.features.mouse.MouseIdentity;
import io.rased.training.data.MouseRecording;
import io.rased.training.data.MouseRecordingReader;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MouseTrainingTest {
    private static final int ROWS = 1000;

    @TempDir
    Path folder;

    @Test
    void theSameDataAndSeedGiveTheSameBytes() throws IOException {
        List<MouseRecording> recordings = recordings(14);
        Path again = folder.resolve("again");

        MouseManifest first = MouseModelFiles.write(new MouseTraining(recordings, 7, () -> {}).run(), folder)
                .manifest();
        MouseManifest second = MouseModelFiles.write(new MouseTraining(recordings, 7, () -> {}).run(), again)
                .manifest();

        assertThat(second).isEqualTo(first);
        for (String file : List.of(first.file(), "manifest.json", "MODEL_CARD.md")) {
            assertThat(again.resolve("mouse").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("mouse").resolve(file));
        }
        assertThat(MouseModelFiles.write(new MouseTraining(recordings, 8, () -> {}).run(), again)
                        .manifest()
                        .sha256())
                .isNotEqualTo(first.sha256());
        assertThat(MouseModelFiles.read(folder).manifest()).isEqualTo(first);
        assertThat(folder.resolve("mouse/MODEL_CARD.md"))
                .content()
                .contains(first.sha256())
                .doesNotContain("{{");
    }

    @Test
    void servesWhatTheTrainerSays() throws IOException {
        MouseTraining training = new MouseTraining(recordings(30), 7, () -> {});
        TrainedMouse mouse = training.run();
        float[][] rows = rows(training.people());

        try (ServedModel served = ServedModel.load(MouseModelFiles.onnx(mouse))) {
            double[] probabilities = served.probabilities(rows);
            for (int i = 0; i < ROWS; i++) {
                double expected = mouse.platt().probability(mouse.plda().ratio(rows[i]));
                assertThat(probabilities[i]).isCloseTo(expected, within(1e-6));
            }
            // Rows that all get the same answer would prove nothing.
            assertThat(Arrays.stream(probabilities).min().orElseThrow()).isLessThan(0.4);
            assertThat(Arrays.stream(probabilities).max().orElseThrow()).isGreaterThan(0.6);
        }
    }

    @Test
    void tellsStrangersFromOwners() throws IOException {
        MouseFigures figures =
                new MouseTraining(recordings(30), 7, () -> {}).run().figures();

        assertThat(figures.people()).isEqualTo(30);
        assertThat(figures.auc()).isGreaterThan(0.7);
    }

    @Test
    void driftIsAgainstPeoplesOwnSessions() throws IOException {
        TrainedMouse mouse = new MouseTraining(recordings(30), 7, () -> {}).run();

        assertThat(mouse.quantiles().features()).hasSameSizeAs(MouseIdentity.names());
        // Most of people's own are known as such, by verifiers that didn't know them.
        assertThat(mouse.quantiles().score().edges().get(2)).isLessThan(0.5f);
    }

    @Test
    void aRowOfZerosHasAProbability() throws IOException {
        TrainedMouse mouse = new MouseTraining(recordings(14), 7, () -> {}).run();

        try (ServedModel served = ServedModel.load(MouseModelFiles.onnx(mouse))) {
            assertThat(served.probabilities(new float[1][MouseIdentity.names().size()])[0])
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void tellsOfEachTraining() throws IOException {
        AtomicInteger fits = new AtomicInteger();
        MouseTraining training = new MouseTraining(recordings(14), 7, fits::incrementAndGet);

        training.unseen();
        assertThat(fits.getAndSet(0)).isEqualTo(MouseTraining.FITS_TO_JUDGE);
        training.run();
        assertThat(fits).hasValue(MouseTraining.FITS);
    }

    @Test
    void needsTenPeople() throws IOException {
        List<MouseRecording> few = recordings(9);

        assertThatThrownBy(() -> new MouseTraining(few, 7, () -> {})).hasMessageContaining("ten people");
    }

    /** Anyone's session on anyone's template, nearer to it by any share. */
    private static float[][] rows(List<Enrolled> people) {
        SplittableRandom random = new SplittableRandom(5);
        float[][] rows = new float[ROWS][];
        for (int k = 0; k < ROWS; k++) {
            Enrolled owner = people.get(random.nextInt(people.size()));
            Enrolled other = people.get(random.nextInt(people.size()));
            double share = random.nextDouble();
            rows[k] = MouseIdentity.row(owner.template(), other.windows());
            for (int i = 0; i < MouseIdentity.windowNames().size(); i++) {
                rows[k][i] = (float) (share * rows[k][i]);
            }
        }
        return rows;
    }

    private List<MouseRecording> recordings(int people) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), GeneratedHands.people(people));
        return MouseRecordingReader.read(file, bytes -> {});
    }
}
