/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On generated people only: a change that makes a score worse at what it is for fails here. */
final class TakeoverEvaluationTest {
    @Test
    void locationTellsMostTakeoversApartAndRarelyBlamesThePerson() {
        TakeoverEvaluation location = TakeoverEvaluation.of(TakeoverScore.LOCATION, 1, 300);

        assertThat(location.takeovers()).isGreaterThan(100);
        assertThat(location.auc()).isGreaterThan(0.94);
        assertThat(location.ece()).isLessThan(0.02);
        assertThat(location.cuts().get("0.5")).isNotNull().satisfies(cut -> {
            assertThat(cut.fpr()).isLessThan(0.01);
            assertThat(cut.tpr()).isGreaterThan(0.4);
        });
        assertThat(location.synthetic()).isTrue();
    }

    @Test
    void deviceTellsMostTakeoversApartAndRarelyBlamesThePerson() {
        TakeoverEvaluation device = TakeoverEvaluation.of(TakeoverScore.DEVICE, 1, 300);

        assertThat(device.auc()).isGreaterThan(0.94);
        assertThat(device.ece()).isLessThan(0.02);
        assertThat(device.cuts().get("0.1")).isNotNull().satisfies(cut -> {
            assertThat(cut.fpr()).isLessThan(0.04);
            assertThat(cut.tpr()).isGreaterThan(0.92);
        });
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        assertThat(TakeoverEvaluation.of(TakeoverScore.DEVICE, 3, 20))
                .isEqualTo(TakeoverEvaluation.of(TakeoverScore.DEVICE, 3, 20));
    }
}
