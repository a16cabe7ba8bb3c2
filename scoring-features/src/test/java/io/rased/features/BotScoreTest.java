/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class BotScoreTest {
    @Test
    void ofOneWindowIsThatWindows() {
        assertThat(BotScore.ofWindows(new double[] {0.73})).isCloseTo(0.73, within(1e-12));
    }

    @Test
    void meansLogOdds() {
        assertThat(BotScore.ofWindows(new double[] {0.9, 0.1})).isCloseTo(0.5, within(1e-12));
        assertThat(BotScore.ofWindows(new double[] {0.99, 0.99, 0.2}))
                .isCloseTo(1 / (1 + Math.cbrt(1 / 99.0 * (1 / 99.0) * 4)), within(1e-12));
    }

    @Test
    void noWindowIsCertainEnoughToDecideAlone() {
        assertThat(BotScore.ofWindows(new double[] {1, 1e-5, 1e-5})).isLessThan(0.5);
        assertThat(BotScore.ofWindows(new double[] {0, 0})).isPositive();
        assertThat(BotScore.ofWindows(new double[] {1})).isLessThan(1);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> BotScore.ofWindows(new double[] {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BotScore.ofWindows(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
