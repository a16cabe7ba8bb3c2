/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.training.keystroke.KeystrokeEvaluation.Detector;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeystrokeEvaluationTest {
    private final MadeTypists made = new MadeTypists();
    private ServedModel shipped;

    @BeforeEach
    void load() throws IOException {
        shipped =
                ServedModel.load(KeystrokeManifest.shipped(Path.of("../models")).onnx());
    }

    @AfterEach
    void close() {
        shipped.close();
    }

    @Test
    void peopleWhoTypeUnlikeAreToldApart() throws IOException {
        var evaluation = KeystrokeEvaluation.of(made.people(6, 100, 80), Impostors.FIRST5, shipped, () -> {});

        assertThat(evaluation.users()).isEqualTo(6);
        assertThat(evaluation.detectors())
                .containsOnlyKeys("scaled_manhattan", "one_class", "verifier", "shipped_verifier");
        assertThat(evaluation.detectors().values())
                .allSatisfy(detector -> assertThat(detector.eer()).isLessThan(0.01));
    }

    @Test
    void peopleWhoTypeAlikeAreNot() throws IOException {
        var evaluation = KeystrokeEvaluation.of(made.people(6, 0, 80), Impostors.LAST5, shipped, () -> {});

        assertThat(evaluation.detectors().values())
                .allSatisfy(detector -> assertThat(detector.eer()).isBetween(0.2, 0.8));
    }

    @Test
    void whoseRhythmDriftsIsKnownByWhatWasTypedLast() throws IOException {
        List<Typist> drifting = List.of(
                made.typist("a", 100, 0.05, 400), made.typist("b", 80, 0.05, 400), made.typist("c", 60, 0.05, 400));

        var evaluation = KeystrokeEvaluation.of(drifting, Impostors.LAST5, shipped, () -> {});

        assertThat(detector(evaluation, "one_class").eer())
                .isLessThan(detector(evaluation, "scaled_manhattan").eer());
    }

    @Test
    void onlyProbabilitiesAreCalibrated() throws IOException {
        var evaluation = KeystrokeEvaluation.of(made.people(6, 60, 80), Impostors.FIRST5, shipped, () -> {});

        assertThat(detector(evaluation, "one_class").ece()).isNull();
        assertThat(detector(evaluation, "verifier").ece()).isBetween(0.0, 0.1);
    }

    @Test
    void practisedImpostorsAreTheOthersLast() {
        Typist other = made.typist("x", 100, 0, 6);

        assertThat(Impostors.FIRST5.of(other).get(0))
                .isSameAs(other.repetitions().get(0));
        assertThat(Impostors.LAST5.of(other).get(0))
                .isSameAs(other.repetitions().get(1));
    }

    @Test
    void whoTypedTooLittleIsLeftOut() throws IOException {
        List<Typist> people = new ArrayList<>(made.people(6, 100, 80));
        people.add(3, made.typist("hasty", 250, 0, 9));
        AtomicInteger fits = new AtomicInteger();

        var evaluation = KeystrokeEvaluation.of(people, Impostors.FIRST5, shipped, fits::incrementAndGet);

        assertThat(evaluation.leftOut()).containsExactly("hasty");
        assertThat(evaluation.users()).isEqualTo(6);
        assertThat(detector(evaluation, "verifier").eer()).isLessThan(0.01);
        assertThat(fits).hasValue(KeystrokeEvaluation.fits(people));
    }

    @Test
    void theVerifierIsNotTrainedAgainOnTooFewForFiveFolds() throws IOException {
        List<Typist> four = made.people(4, 100, 80);

        var evaluation = KeystrokeEvaluation.of(four, Impostors.FIRST5, shipped, () -> {});

        assertThat(evaluation.detectors()).containsEntry("verifier", null);
        assertThat(detector(evaluation, "shipped_verifier").eer()).isLessThan(0.01);
        assertThat(KeystrokeEvaluation.fits(four)).isZero();
        assertThat(detector(
                                KeystrokeEvaluation.of(made.people(5, 100, 80), Impostors.FIRST5, shipped, () -> {}),
                                "verifier")
                        .eer())
                .isLessThan(0.01);
    }

    @Test
    void saysWhoTypedTooLittleWhereTooFewAreLeft() {
        List<Typist> people = List.of(made.typist("a", 100, 0, 80), made.typist("hasty", 250, 0, 9));

        assertThatThrownBy(() -> KeystrokeEvaluation.of(people, Impostors.FIRST5, shipped, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("here are 1; hasty has 9");
    }

    @Test
    void onePersonIsNoTest() {
        assertThatThrownBy(() -> KeystrokeEvaluation.of(made.people(1, 0, 80), Impostors.FIRST5, shipped, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 people");
    }

    private static Detector detector(KeystrokeEvaluation evaluation, String name) {
        return Objects.requireNonNull(evaluation.detectors().get(name));
    }
}
