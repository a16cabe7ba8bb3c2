/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.features.odds.Assessed;
import io.rased.features.odds.Contribution;
import io.rased.features.odds.Learned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
    void aDeviceCountsAsOftenAsItWasSeen() {
        List<DeviceFacts> mostly = new ArrayList<>(Collections.nCopies(9, Devices.laptop()));
        mostly.add(Devices.phone());
        List<DeviceFacts> rarely = new ArrayList<>(Collections.nCopies(9, Devices.phone()));
        rarely.add(Devices.laptop());

        assertThat(score(Devices.laptop(), mostly).logRatio())
                .isLessThan(score(Devices.laptop(), rarely).logRatio() - 0.1);
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
        assertThat(DeviceScore.of(DeviceFacts.NONE, learned(HISTORY), POPULATION))
                .isEmpty();
        assertThat(DeviceScore.of(Devices.laptop(), learned(List.of(DeviceFacts.NONE)), Population.NONE))
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

    /** Fifty sessions on two days are worth no more than two, and those no more than was promised. */
    @Test
    void aDeviceThatIsAcceptedOnFewerThanThreeDaysGainsLn3ADay() {
        double unseen = score(Devices.phone(), HISTORY).logRatio();
        for (int days = 1; days <= 2; days++) {
            List<Learned<DeviceFacts>> poisoned = new ArrayList<>(learned(HISTORY));
            for (int i = 0; i < 50; i++) {
                poisoned.add(new Learned<>(30 + i % days, Devices.phone()));
            }

            assertThat(of(Devices.phone(), poisoned).logRatio())
                    .isBetween(unseen - days * Math.log(3) - 1e-9, unseen - days * 0.4);
            assertThat(of(Devices.laptop(), poisoned).logRatio())
                    .isLessThanOrEqualTo(score(Devices.laptop(), HISTORY).logRatio() + Math.log(2));
        }
    }

    /** Of values that are the person's, each of another device of hers, no device is made that gains more. */
    @Test
    void valuesOfTwoFamiliarDevicesMakeNoThird() {
        DeviceFacts one = laptop(140, "Intel UHD 620");
        DeviceFacts other = new DeviceFacts(
                new UserAgent("Firefox", 140, "Windows"),
                "Win32",
                new Screen(2560, 1440, 2),
                "Europe/London",
                List.of("fr"),
                16,
                32,
                0,
                "NVIDIA RTX 4090",
                false);
        List<DeviceFacts> own = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            own.add(one);
            own.add(other);
        }
        DeviceFacts mixed = laptop(140, "NVIDIA RTX 4090");
        for (int sessions : new int[] {1, 10, 50}) {
            List<Learned<DeviceFacts>> poisoned = new ArrayList<>(learned(own));
            for (int i = 0; i < sessions; i++) {
                poisoned.add(new Learned<>(30, mixed));
            }

            assertThat(of(mixed, poisoned).logRatio())
                    .isGreaterThanOrEqualTo(score(mixed, own).logRatio() - Math.log(3) - 1e-9);
        }
    }

    @Test
    void oneLikeAnOldPhoneThatCountsLittleGainsNoWeight() {
        List<DeviceFacts> own = new ArrayList<>(Collections.nCopies(20, Devices.laptop()));
        own.set(5, Devices.phone());
        DeviceFacts like = new DeviceFacts(
                Devices.phone().agent(),
                Devices.phone().platform(),
                new Screen(500, 900, 3),
                Devices.phone().timeZone(),
                Devices.phone().languages(),
                Devices.phone().processors(),
                Devices.phone().memory(),
                Devices.phone().touchPoints(),
                Devices.phone().gpu(),
                Devices.phone().webdriver());
        List<Learned<DeviceFacts>> poisoned = new ArrayList<>(learned(own));
        for (int i = 0; i < 20; i++) {
            poisoned.add(new Learned<>(30 + i % 2, like));
        }

        assertThat(of(like, poisoned).logRatio())
                .isGreaterThanOrEqualTo(score(like, own).logRatio() - 2 * Math.log(3) - 1e-9);
    }

    /** Nor may it teach anything else meanwhile. */
    @Test
    void aDeviceOfFewerThanThreeDaysRecognisesNobody() {
        for (int sessions = 10; sessions <= 40; sessions += 5) {
            List<Learned<DeviceFacts>> poisoned =
                    new ArrayList<>(learned(Collections.nCopies(sessions, Devices.laptop())));
            poisoned.add(new Learned<>(100, Devices.phone()));
            poisoned.add(new Learned<>(101, Devices.phone()));

            assertThat(of(Devices.phone(), poisoned).logRatio()).isNotNegative();
        }
    }

    /** A tablet that is used now and then isn't strange again once other devices filled the history. */
    @Test
    void whoseDeviceWasSeenOftenIsNoStrangerThanWhoseWasSeenTwice() {
        List<Double> says = new ArrayList<>();
        for (int seen = 0; seen < 6; seen++) {
            List<DeviceFacts> history = new ArrayList<>(Collections.nCopies(25, Devices.laptop()));
            history.addAll(Collections.nCopies(seen, Devices.phone()));
            history.addAll(Collections.nCopies(25, Devices.laptop()));
            says.add(score(Devices.phone(), history).logRatio());
        }

        for (int seen = 1; seen < says.size(); seen++) {
            assertThat(says.get(seen)).isLessThanOrEqualTo(says.get(seen - 1) + 1e-9);
        }
    }

    /** One attribute told less, or an older browser, is no way around it either. */
    @Test
    void whatADeviceDidNotTellOnceIsNotWhatItMayTellNow() {
        DeviceFacts silent = new DeviceFacts(
                null, "Win32", Screen.UNKNOWN, null, null, Double.NaN, Double.NaN, Double.NaN, null, null);
        DeviceFacts old = laptop(100, "Intel UHD 620");
        for (DeviceFacts accepted : List.of(silent, old)) {
            List<Learned<DeviceFacts>> poisoned = new ArrayList<>(learned(HISTORY));
            for (int i = 0; i < 50; i++) {
                poisoned.add(new Learned<>(30 + i % 2, accepted));
            }
            for (DeviceFacts attack : List.of(Devices.phone(), old)) {
                double promised = attack.equals(accepted) ? 2 * Math.log(3) : 0;
                assertThat(of(attack, poisoned).logRatio())
                        .isGreaterThanOrEqualTo(score(attack, HISTORY).logRatio() - promised - 1e-9);
            }
        }
    }

    /** Whoever goes on for 200 days takes at most half of the person's own device, and what is usual of it. */
    @Test
    void twoHundredSessionsOnAsManyDaysDoNotPushThePersonsDeviceOut() {
        List<Learned<DeviceFacts>> poisoned = new ArrayList<>(learned(HISTORY));
        for (int day = 170; day < 220; day++) {
            poisoned.add(new Learned<>(day, Devices.phone()));
        }

        double before = score(Devices.laptop(), HISTORY).logRatio();
        Assessed after = of(Devices.laptop(), poisoned);

        assertThat(after.logRatio() - before).isBetween(0.0, Math.log(2));
        assertThat(after.probability()).isLessThan(Assessed.PRIOR / 3);
    }

    @Test
    void aNewPhoneIsThePersonsAfterThreeDays() {
        List<Learned<DeviceFacts>> history = new ArrayList<>(learned(HISTORY));
        List<Double> says = new ArrayList<>();
        for (int day = 30; day < 34; day++) {
            says.add(of(Devices.phone(), history).logRatio());
            history.add(new Learned<>(day, Devices.phone()));
        }

        assertThat(says.get(0)).isGreaterThan(2);
        assertThat(says.get(2)).isBetween(0.5, says.get(1) - 0.5);
        assertThat(says.get(3)).isNegative();
    }

    @Test
    void whatSpokeForAProgramOnceInATransactionIsNotUnsaid() {
        DeviceFacts later = Devices.laptop().after(Devices.withWebdriver(Devices.laptop()));

        assertThat(later.webdriver()).isFalse();
        assertThat(score(later, HISTORY).logRatio())
                .isCloseTo(
                        score(Devices.withWebdriver(Devices.laptop()), HISTORY).logRatio(), within(1e-9));
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
        return of(facts, learned(history));
    }

    private static Assessed of(DeviceFacts facts, List<Learned<DeviceFacts>> history) {
        return DeviceScore.of(facts, history, POPULATION).orElseThrow();
    }

    /** A device a day. */
    private static List<Learned<DeviceFacts>> learned(List<DeviceFacts> history) {
        return IntStream.range(0, history.size())
                .mapToObj(day -> new Learned<>(day, history.get(day)))
                .toList();
    }
}
