/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeystrokeEvaluationTest {
    private final Random random = new Random(7);

    @Test
    void peopleWhoTypeUnlikeAreToldApart() throws IOException {
        var evaluation = KeystrokeEvaluation.of(
                List.of(typist("a", 100, 0), typist("b", 200, 0), typist("c", 300, 0)), Impostors.FIRST5);

        assertThat(evaluation.users()).isEqualTo(3);
        assertThat(evaluation.detectors()).containsOnlyKeys("scaled_manhattan", "one_class");
        assertThat(evaluation.detectors().values()).allSatisfy(detector -> {
            assertThat(detector.eer()).isLessThan(0.01);
        });
    }

    @Test
    void peopleWhoTypeAlikeAreNot() throws IOException {
        var evaluation = KeystrokeEvaluation.of(List.of(typist("a", 100, 0), typist("b", 100, 0)), Impostors.LAST5);

        assertThat(evaluation.detectors().values()).allSatisfy(detector -> {
            assertThat(detector.eer()).isBetween(0.2, 0.8);
        });
    }

    @Test
    void whoseRhythmDriftsIsKnownByWhatWasTypedLast() throws IOException {
        var evaluation =
                KeystrokeEvaluation.of(List.of(typist("a", 100, 0.05), typist("b", 80, 0.05)), Impostors.LAST5);

        assertThat(eer(evaluation, "one_class")).isLessThan(eer(evaluation, "scaled_manhattan"));
    }

    @Test
    void practisedImpostorsAreTheOthersLast() {
        Typist other = new Typist(
                "x",
                List.of(
                        new double[] {1},
                        new double[] {2},
                        new double[] {3},
                        new double[] {4},
                        new double[] {5},
                        new double[] {6}));

        assertThat(Impostors.FIRST5.of(other).get(0)).containsExactly(1);
        assertThat(Impostors.LAST5.of(other).get(0)).containsExactly(2);
    }

    @Test
    void onePersonIsNoTest() {
        assertThatThrownBy(() -> KeystrokeEvaluation.of(List.of(typist("a", 100, 0)), Impostors.FIRST5))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("two people");
    }

    private static double eer(KeystrokeEvaluation evaluation, String detector) {
        return Objects.requireNonNull(evaluation.detectors().get(detector)).eer();
    }

    /** Types around a pace, which changes by so much a repetition. */
    private Typist typist(String name, double pace, double drift) {
        List<double[]> repetitions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double[] timings = new double[10];
            for (int k = 0; k < timings.length; k++) {
                timings[k] = pace + drift * i + 10 * random.nextGaussian();
            }
            repetitions.add(timings);
        }
        return new Typist(name, repetitions);
    }
}
