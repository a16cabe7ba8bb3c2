/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.odds.Assessed;
import io.rased.features.odds.Contribution;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeviceScoreTest {
    private static final List<DeviceFacts> HISTORY = Collections.nCopies(20, Devices.laptop());
    private static final Population POPULATION = Population.of(Collections.nCopies(500, Devices.laptop()));

    @Test
    void theUsualDeviceIsUnsuspiciousAndAnotherIsNot() {
        double same = score(Devices.laptop(), HISTORY).probability();
        Assessed other = score(Devices.phone(), HISTORY);

        assertThat(same).isLessThan(Assessed.PRIOR / 5);
        assertThat(other.probability()).isGreaterThan(0.3);
        assertThat(other.contributions().get(0).feature()).isEqualTo("new_device");
    }

    @Test
    void anUpgradeCostsLittleADowngradeMoreAndAnotherGpuMost() {
        double same = score(Devices.laptop(), HISTORY).logRatio();
        double upgraded = score(laptop(143, "Intel UHD 620"), HISTORY).logRatio();
        double downgraded = score(laptop(120, "Intel UHD 620"), HISTORY).logRatio();
        double rebuilt = score(laptop(140, "NVIDIA RTX 4090"), HISTORY).logRatio();

        assertThat(upgraded).isBetween(same, same + 2);
        assertThat(downgraded).isGreaterThan(upgraded + 0.5);
        assertThat(rebuilt).isGreaterThan(upgraded);
    }

    @Test
    void aCopyOfTheDeviceBoundsWhatAFamiliarOneProves() {
        assertThat(score(Devices.laptop(), HISTORY).logRatio()).isGreaterThanOrEqualTo(Math.log(0.03) - 1e-9);
    }

    @Test
    void withoutAHistoryRarityAndContradictionsCount() {
        double usual = score(Devices.laptop(), List.of()).probability();
        double rare = score(Devices.phone(), List.of()).probability();
        Assessed driven = score(Devices.withWebdriver(Devices.laptop()), List.of());

        assertThat(usual).isLessThan(rare);
        assertThat(driven.probability()).isGreaterThan(10 * usual);
        assertThat(driven.maturity()).isZero();
        assertThat(driven.contributions().get(0).feature()).isEqualTo("webdriver");
    }

    @Test
    void aPersonsOwnOddityIsNoContradiction() {
        DeviceFacts odd = Devices.withWebdriver(Devices.laptop());

        assertThat(score(odd, Collections.nCopies(20, odd)).contributions())
                .extracting(Contribution::feature)
                .doesNotContain("webdriver");
    }

    @Test
    void nothingToldIsNoScore() {
        assertThat(DeviceScore.of(DeviceFacts.NONE, HISTORY, POPULATION)).isEmpty();
        assertThat(DeviceScore.of(Devices.laptop(), List.of(DeviceFacts.NONE), Population.NONE))
                .hasValueSatisfying(
                        assessed -> assertThat(assessed.contributions()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Contradiction.class)
    void noContradictionHoldsForOrdinaryDevicesOrWhereNothingIsTold(Contradiction contradiction) {
        assertThat(contradiction.holds(Devices.laptop())).isFalse();
        assertThat(contradiction.holds(Devices.phone())).isFalse();
        assertThat(contradiction.holds(DeviceFacts.NONE)).isFalse();
    }

    @Test
    void everyContradictionIsFound() {
        var absurd = new DeviceFacts(
                new UserAgent(UserAgent.HEADLESS, 139, "Android"),
                "Win32",
                new Screen(0, -5, 1),
                "Mars/Olympus",
                List.of(),
                -3,
                7,
                0,
                null,
                true);

        for (Contradiction contradiction : Contradiction.values()) {
            assertThat(contradiction.holds(absurd)).as(contradiction.wireName()).isTrue();
        }
        assertThat(score(absurd, HISTORY).probability()).isBetween(0.99, 1.0);
    }

    @Property(tries = 300)
    void isAProbabilityOfWhateverIsTold(
            @ForAll @WithNull String text,
            @ForAll @Size(max = 3) List<String> languages,
            @ForAll double number,
            @ForAll @WithNull Boolean webdriver) {
        var facts = new DeviceFacts(
                UserAgent.parse(text),
                text,
                new Screen(number, number, number),
                text,
                languages,
                number,
                number,
                number,
                text,
                webdriver);

        assertThat(score(facts, List.of(Devices.phone(), facts, DeviceFacts.NONE))
                        .probability())
                .isBetween(0.0, 1.0);
        assertThat(score(facts, HISTORY).probability()).isBetween(0.0, 1.0);
    }

    private static DeviceFacts laptop(int version, String gpu) {
        return Devices.laptop(new UserAgent("Firefox", version, "Windows"), gpu);
    }

    private static Assessed score(DeviceFacts facts, List<DeviceFacts> history) {
        return DeviceScore.of(facts, history, POPULATION).orElseThrow();
    }
}
