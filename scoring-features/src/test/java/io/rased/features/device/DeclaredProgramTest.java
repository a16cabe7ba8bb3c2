/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.odds.Contribution;
import org.junit.jupiter.api.Test;

final class DeclaredProgramTest {
    private static final DeviceFacts DRIVEN = Devices.withWebdriver(Devices.laptop());
    private static final DeviceFacts HEADLESS =
            Devices.laptop(new UserAgent(UserAgent.HEADLESS, 140, "Windows"), "Intel UHD 620");

    @Test
    void oneSignIsOneAndBothAreNoMoreThanTheWeightier() {
        double driven = sign(DRIVEN).logRatio();
        double headless = sign(HEADLESS).logRatio();
        Contribution both = sign(Devices.withWebdriver(HEADLESS));

        assertThat(sign(DRIVEN).feature()).isEqualTo("webdriver");
        assertThat(sign(HEADLESS).feature()).isEqualTo("headless");
        assertThat(headless).isBetween(1.0, driven);
        assertThat(both.logRatio()).isEqualTo(driven);
    }

    @Test
    void whoSaysNothingOfTheKindSaysNothing() {
        assertThat(DeclaredProgram.of(Devices.laptop())).isEmpty();
        assertThat(DeclaredProgram.of(DeviceFacts.NONE)).isEmpty();
    }

    @Test
    void aSignOfAnyBatchOfTheTransactionCounts() {
        assertThat(DeclaredProgram.of(Devices.laptop().after(DRIVEN)))
                .isEqualTo(DeclaredProgram.of(DRIVEN))
                .isPresent();
    }

    private static Contribution sign(DeviceFacts facts) {
        return DeclaredProgram.of(facts).orElseThrow();
    }
}
