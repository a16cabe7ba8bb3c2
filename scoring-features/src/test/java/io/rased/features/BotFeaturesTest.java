/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class BotFeaturesTest {
    private static final float TOLERANCE = 2e-4f;

    @Test
    void namesAreDistinctAndAsManyAsValues() {
        float[][] windows = BotFeatures.windows(SessionEvidence.ofPointer(Traces.walk(1, 100)));

        assertThat(BotFeatures.names()).doesNotHaveDuplicates().hasSize(windows[0].length);
    }

    @Test
    void needsTwentyFourMovesThatGoSomewhere() {
        assertThat(windows(Traces.walk(1, 23))).isEmpty();
        assertThat(windows(Traces.walk(1, 24)))
                .hasDimensions(1, BotFeatures.names().size());
        assertThat(windows(still(1000))).isEmpty();
    }

    @Test
    void windowsCoverTheSessionUpToTheirBound() {
        assertThat(windows(Traces.walk(1, 48)).length).isEqualTo(1);
        assertThat(windows(Traces.walk(1, 49)).length).isEqualTo(2);
        assertThat(windows(Traces.walk(1, 128)).length).isEqualTo(3);
        assertThat(windows(Traces.walk(1, 4000)).length).isEqualTo(BotFeatures.MAX_WINDOWS);
    }

    @Property(tries = 500)
    void isFiniteWhateverComes(@ForAll("anything") @Size(min = 24, max = 80) List<double[]> events) {
        PointerRecorder recorder = new PointerRecorder();
        events.forEach(e -> recorder.move(e[0], e[1], e[2]));

        for (float[] window : windows(recorder.trace())) {
            for (float value : window) {
                assertThat(value).isFinite();
            }
        }
    }

    @Provide
    Arbitrary<double[]> event() {
        Arbitrary<Double> odd = Arbitraries.of(
                0.0, -1.0, 1.0, 16.0, 1e9, -1e9, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE);
        Arbitrary<Double> usual = Arbitraries.doubles().between(0, 1500);
        return Arbitraries.oneOf(odd, usual).array(double[].class).ofSize(3);
    }

    @Provide
    Arbitrary<List<double[]>> anything() {
        return event().list().ofMinSize(24).ofMaxSize(80);
    }

    @Property(tries = 100)
    void whereAndWhenAPathBeginsSaysNothing(@ForAll @IntRange(max = 1_000_000) int seed) {
        PointerTrace path = Traces.walk(seed, 60);

        assertThat(windows(moved(path, 1, 1))).isDeepEqualTo(windows(path));
    }

    @Property(tries = 100)
    void theDirectionOfThePathSaysAlmostNothing(@ForAll @IntRange(max = 1_000_000) int seed) {
        PointerTrace path = Traces.walk(seed, 48);
        float[] before = windows(path)[0];

        float[] after = windows(moved(path, -1, 1))[0];

        for (int i = 0; i < before.length; i++) {
            // Mirrored, a turn falls into the sector opposite; on a border between two it is counted in the other.
            if (!BotFeatures.names().get(i).endsWith("entropy")) {
                assertThat(after[i]).as(BotFeatures.names().get(i)).isCloseTo(before[i], within(TOLERANCE));
            }
        }
    }

    @Test
    void tellsARuledLineFromAWanderingOne() {
        PointerRecorder line = new PointerRecorder();
        for (int i = 0; i < 48; i++) {
            line.move(16.0 * i, 10 + 6 * i, 20 + 3 * i);
        }

        assertThat(value(line.trace(), "evenly_ruled_share")).isEqualTo(1);
        assertThat(value(line.trace(), "turn_zero_share")).isEqualTo(1);
        assertThat(value(line.trace(), "straightness")).isCloseTo(1, within(TOLERANCE));
        assertThat(value(line.trace(), "interval_cv")).isZero();
        assertThat(value(line.trace(), "step_distinct_share")).isCloseTo(1 / 47f, within(TOLERANCE));
        assertThat(value(Traces.walk(3, 48), "evenly_ruled_share")).isLessThan(0.5f);
        assertThat(value(Traces.walk(3, 48), "turn_zero_share")).isLessThan(0.2f);
    }

    @Test
    void aFasterMouseOfTheSameHandLooksAlike() {
        PointerRecorder slow = new PointerRecorder();
        PointerRecorder fast = new PointerRecorder();
        for (int i = 0; i < 48; i++) {
            double x = 300 * Math.sin(i / 12.0);
            double y = 200 * Math.cos(i / 9.0);
            slow.move(16.0 * i, x, y);
        }
        for (int i = 0; i < 48 * 2; i++) {
            fast.move(8.0 * i, 300 * Math.sin(i / 24.0), 200 * Math.cos(i / 18.0));
        }

        float[] atSixty = windows(slow.trace())[0];
        float[] atTwice = windows(fast.trace().first(48))[0];

        for (String name : List.of("turn_mean", "acceleration_ratio", "bend", "frame_cv")) {
            int i = BotFeatures.names().indexOf(name);
            assertThat(atTwice[i]).as(name).isCloseTo(atSixty[i], within(0.1f));
        }
    }

    private static PointerTrace still(int moves) {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < moves; i++) {
            recorder.move(16.0 * i, 7, 7);
        }
        return recorder.trace();
    }

    private static PointerTrace moved(PointerTrace path, int acrossSign, int downSign) {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < path.size(); i++) {
            recorder.move(path.timeAt(i) + 777, acrossSign * path.xAt(i) + 64, downSign * path.yAt(i) - 32);
        }
        return recorder.trace();
    }

    private static float[][] windows(PointerTrace trace) {
        return BotFeatures.windows(SessionEvidence.ofPointer(trace));
    }

    private static float value(PointerTrace trace, String feature) {
        return windows(trace)[0][BotFeatures.names().indexOf(feature)];
    }
}
