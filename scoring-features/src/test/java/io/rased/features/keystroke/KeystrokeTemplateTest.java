/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokeTemplateTest {
    private static final int CELL = Timing.HOLD.cell(0, KeyClass.LETTER, KeyClass.OTHER);

    private final Typing owner = new Typing(1);
    private final Typing stranger = new Typing(2);

    @Test
    void theOwnerIsNearerThanAStranger() {
        KeystrokeTemplate template = template(owner.timings(20));

        assertThat(template.distance(owner.timings())).isLessThan(1.8);
        assertThat(template.distance(stranger.timings())).isGreaterThan(2.5);
    }

    @Test
    void theDistanceIsTheMeanOfCappedMultiplesOfTheUsualDeviation() {
        // Medians 100 and 50. Mean strays are 6 and 2, and their mean 4: with four more entries that stray so, (30 +
        // 16) / 9
        // and (10 + 16) / 9.
        KeystrokeTemplate template =
                template(List.of(holds(90, 47), holds(95, 50), holds(100, 50), holds(105, 52), holds(110, 55)));

        assertThat(template.distance(holds(100, 50))).isZero();
        assertThat(template.distance(holds(110, 51))).isEqualTo((90.0 / 46 + 9.0 / 26) / 2, within(1e-12));
        assertThat(template.distance(holds(4_000, 51))).isEqualTo((4 + 9.0 / 26) / 2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNoTime(double time) {
        assertThatThrownBy(() -> hold(time)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e300, 1e300, 101})
    void whatIsFarFromWhoNeverStraysIsAsUnlikeAsCanBe(double time) {
        KeystrokeTemplate template = template(List.of(hold(90), hold(90), hold(90), hold(90), hold(90)));

        assertThat(template.distance(hold(time))).isEqualTo(KeystrokeTemplate.CAP);
    }

    @Test
    void fewerThanFiveEntriesExpectNothing() {
        assertThat(template(owner.timings(4)).size()).isZero();
        assertThat(template(owner.timings(5)).size()).isEqualTo(3 * Typing.KEYS - 2);
        assertThat(template(List.of()).distance(owner.timings())).isEqualTo(KeystrokeTemplate.CAP);
    }

    @Test
    void onlyTheLastEntriesCount() {
        List<Timings> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            entries.add(hold(130 + i % 3));
        }
        for (int i = 0; i < KeystrokeTemplate.REPETITIONS; i++) {
            entries.add(hold(100 + i % 3));
        }

        KeystrokeTemplate template = KeystrokeTemplate.of(List.of(), entries, TypingPopulation.UNKNOWN);

        assertThat(template.centres().get(CELL)).isEqualTo(101);
    }

    @Test
    void whoNeverStraysStillHasAFiniteDistance() {
        KeystrokeTemplate template = template(List.of(hold(100), hold(100), hold(100), hold(100), hold(100)));

        assertThat(template.distance(hold(100))).isZero();
        assertThat(template.distance(hold(101))).isEqualTo(2, within(1e-9));
        assertThat(template.distance(hold(5_000))).isEqualTo(KeystrokeTemplate.CAP);
    }

    /** Whoever sends 200 sessions, each a little more like the attacker, gets no farther than the leash. */
    @Test
    void twoHundredSessionsThatDriftMoveNoCentreFartherThanTheLeash() {
        List<Timings> entries = owner.timings(KeystrokeTemplate.ANCHOR);
        Map<Integer, Double> before = template(entries).centres();
        for (int i = 0; i < 200; i++) {
            entries.add(Timings.of(owner.entry(i)));
        }

        KeystrokeTemplate poisoned = template(entries);

        Map<Integer, Double> leashes = leashes(entries.subList(0, KeystrokeTemplate.ANCHOR));
        double nearest = Double.MAX_VALUE;
        for (Map.Entry<Integer, Double> centre : poisoned.centres().entrySet()) {
            double moved = Math.abs(centre.getValue() - Objects.requireNonNull(before.get(centre.getKey())));
            double leash = Objects.requireNonNull(leashes.get(centre.getKey()));
            assertThat(moved).isLessThanOrEqualTo(leash + 1e-9);
            nearest = Math.min(nearest, leash - moved);
        }
        assertThat(nearest).as("it was pulled").isLessThan(1e-9);
        assertThat(poisoned.distance(Timings.of(owner.entry(200)))).isGreaterThan(3);
    }

    /** Four deviations of the first entries alone, computed apart from the code that keeps them. */
    private static Map<Integer, Double> leashes(List<Timings> first) {
        Map<Integer, List<Double>> strays = new TreeMap<>();
        Map<Integer, Double> centres = template(first).centres();
        for (Timings entry : first) {
            for (int i = 0; i < entry.size(); i++) {
                double centre = Objects.requireNonNull(centres.get(entry.cellAt(i)));
                strays.computeIfAbsent(entry.cellAt(i), none -> new ArrayList<>())
                        .add(Math.abs(entry.valueAt(i) - centre));
            }
        }
        Map<Timing, List<Double>> means = new TreeMap<>();
        strays.forEach((cell, all) -> means.computeIfAbsent(Timing.ofCell(cell), none -> new ArrayList<>())
                .add(mean(all)));
        Map<Integer, Double> leashes = new TreeMap<>();
        strays.forEach((cell, all) -> {
            double usual = mean(Objects.requireNonNull(means.get(Timing.ofCell(cell))));
            double sum = all.stream().mapToDouble(stray -> stray).sum();
            leashes.put(cell, 4 * (sum + 4 * usual) / (all.size() + 4));
        });
        return leashes;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    @Test
    void withoutTheLeashTheyWouldHaveGotThere() {
        List<Timings> entries = owner.timings(KeystrokeTemplate.ANCHOR);
        for (int i = 0; i < 200; i++) {
            entries.add(Timings.of(owner.entry(i)));
        }

        KeystrokeTemplate poisoned = KeystrokeTemplate.of(List.of(), entries, TypingPopulation.UNKNOWN);

        assertThat(poisoned.distance(Timings.of(owner.entry(200)))).isLessThan(2);
    }

    private static KeystrokeTemplate template(List<Timings> entries) {
        return KeystrokeTemplate.of(entries, entries, TypingPopulation.UNKNOWN);
    }

    private static Timings hold(double time) {
        return Timings.of(new TreeMap<>(Map.of(CELL, time)));
    }

    private static Timings holds(double first, double second) {
        return Timings.of(
                new TreeMap<>(Map.of(CELL, first, Timing.HOLD.cell(1, KeyClass.LETTER, KeyClass.OTHER), second)));
    }
}
