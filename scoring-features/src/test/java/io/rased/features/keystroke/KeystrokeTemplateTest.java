/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokeTemplateTest {
    @Test
    void theDistanceIsTheSumOfCappedMultiplesOfTheUsualDeviation() {
        // medians 100 and 50; mean deviations (10 + 0 + 20) / 3 = 10 and (0 + 0 + 15) / 3 = 5
        var template =
                KeystrokeTemplate.of(List.of(new double[] {90, 50}, new double[] {100, 50}, new double[] {120, 65}));

        assertThat(template.distance(new double[] {100, 50})).isZero();
        assertThat(template.distance(new double[] {115, 55})).isEqualTo(2.5, within(1e-12));
        assertThat(template.distance(new double[] {10_000, 55})).isEqualTo(5, within(1e-12));
    }

    @Test
    void onlyTheLastRepetitionsCount() {
        List<double[]> repetitions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            repetitions.add(new double[] {1_000 + i % 3});
        }
        for (int i = 0; i < KeystrokeTemplate.REPETITIONS; i++) {
            repetitions.add(new double[] {100 + i % 3});
        }

        assertThat(KeystrokeTemplate.of(repetitions).distance(new double[] {101}))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1e300, 101})
    void whatIsNoTimingIsMostUnlikeAlsoWhereThePersonNeverStrays(double timing) {
        var template = KeystrokeTemplate.of(List.of(new double[] {100}, new double[] {100}));

        assertThat(template.distance(new double[] {timing})).isEqualTo(KeystrokeTemplate.CAP);
    }

    @Test
    void nothingTypedIsNoTemplate() {
        assertThatThrownBy(() -> KeystrokeTemplate.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
