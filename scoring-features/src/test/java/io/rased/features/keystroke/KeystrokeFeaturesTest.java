/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokeFeaturesTest {
    private final Typing owner = new Typing(1);
    private final List<Timings> entries = owner.timings(30);

    @Test
    void aRowHasAFeatureForEachNameAndANameForEachFeature() {
        float[] row = KeystrokeFeatures.row(template(TypingPopulation.UNKNOWN), owner.timings())
                .orElseThrow();

        assertThat(row).hasSize(KeystrokeFeatures.names().size());
        assertThat(KeystrokeFeatures.names()).doesNotHaveDuplicates().contains("hold_near", "up_down_regularity");
    }

    @Test
    void aStrangerIsLessLikelyAndFartherAway() {
        List<Timings> everybody = new ArrayList<>();
        for (int person = 10; person < 40; person++) {
            everybody.addAll(new Typing(person).timings(3));
        }
        KeystrokeTemplate template = template(TypingPopulation.of(everybody));

        float[] own = KeystrokeFeatures.row(template, owner.timings()).orElseThrow();
        float[] strange =
                KeystrokeFeatures.row(template, new Typing(2).timings()).orElseThrow();

        assertThat(of(strange, "hold_near")).isGreaterThan(of(own, "hold_near"));
        assertThat(of(strange, "down_down_q50")).isGreaterThan(of(own, "down_down_q50"));
        assertThat(of(own, "hold_likelihood")).isPositive();
        assertThat(of(strange, "hold_likelihood")).isNegative();
    }

    @Test
    void slowerEverywhereLeansAndBothWaysDoesNot() {
        float[] slower = KeystrokeFeatures.row(template(TypingPopulation.UNKNOWN), Timings.of(owner.entry(60)))
                .orElseThrow();
        float[] faster = KeystrokeFeatures.row(template(TypingPopulation.UNKNOWN), Timings.of(owner.entry(-60)))
                .orElseThrow();

        assertThat(of(slower, "hold_lean")).isGreaterThan(2);
        assertThat(of(faster, "hold_lean")).isLessThan(-2);
        assertThat(of(faster, "hold_lean_size")).isEqualTo(-of(faster, "hold_lean"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1e300, -1e300, Double.MIN_VALUE})
    void everyNumberIsFiniteWhateverWasTyped(double time) {
        TreeMap<Integer, Double> times = new TreeMap<>();
        Timings some = owner.timings();
        for (int i = 0; i < some.size(); i++) {
            times.put(some.cellAt(i), time);
        }

        for (float feature : KeystrokeFeatures.row(template(TypingPopulation.UNKNOWN), Timings.of(times))
                .orElseThrow()) {
            assertThat(feature).isFinite();
        }
    }

    @Test
    void tooFewTimesAreNoRow() {
        TypedEntry entry = owner.entry(0);
        Timings five = Timings.of(new TypedEntry(7, entry.strokes().subList(0, 5)));

        assertThat(KeystrokeFeatures.row(template(TypingPopulation.UNKNOWN), five))
                .isEmpty();
        assertThat(KeystrokeFeatures.row(template(TypingPopulation.UNKNOWN), Timings.of(new TreeMap<>(Map.of()))))
                .isEmpty();
    }

    private KeystrokeTemplate template(TypingPopulation population) {
        return KeystrokeTemplate.of(entries, entries, population);
    }

    private static float of(float[] row, String name) {
        return row[KeystrokeFeatures.names().indexOf(name)];
    }
}
