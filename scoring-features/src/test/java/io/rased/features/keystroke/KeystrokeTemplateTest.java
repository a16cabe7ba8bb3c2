/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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

        double most = 0;
        for (Map.Entry<Integer, Double> centre : poisoned.centres().entrySet()) {
            most = Math.max(most, Math.abs(centre.getValue() - Objects.requireNonNull(before.get(centre.getKey()))));
        }
        // Their holds stray by 8 ms, their gaps by 20 to 30 ms, as normal deviates; mean deviations are 0.8 of that.
        assertThat(most).isBetween(20.0, KeystrokeTemplate.LEASH * 40);
        assertThat(poisoned.distance(Timings.of(owner.entry(200)))).isGreaterThan(2.5);
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
}
