/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.training.model.Quantiles.Bins;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuantilesTest {
    @Test
    void tenthsOfValuesThatAllDiffer() {
        float[] values = new float[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 999 - i;
        }

        Bins bins = Quantiles.bins(values);

        assertThat(bins.edges()).containsExactly(100f, 200f, 300f, 400f, 500f, 600f, 700f, 800f, 900f);
        assertThat(bins.shares()).startsWith(0.101, 0.1).endsWith(0.1, 0.099).hasSize(10);
    }

    @Test
    void valuesThatAreOftenTheSameHaveFewerBinsAndTheSharesSaySo() {
        assertThat(Quantiles.bins(new float[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 2}))
                .isEqualTo(new Bins(List.of(0f, 1f, 2f), List.of(0.8, 0.1, 0.1, 0.0)));
    }

    @Test
    void featuresAreCountedByWindowAndScoresBySession() {
        var quantiles = Quantiles.of(
                List.of(new float[][] {{1, 5}, {2, 5}}, new float[][] {{3, 5}}), windows -> windows.length);

        assertThat(quantiles.features()).hasSize(2);
        assertThat(quantiles.features().get(1)).isEqualTo(new Bins(List.of(5f), List.of(1.0, 0.0)));
        assertThat(quantiles.score().edges()).containsExactly(1f, 2f);
    }
}
