/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.BotFeatures;
import io.rased.features.PointerRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated people against recorded ones. The ranges are the 5th and the 95th percentile over 2,352 windows of the people
 * in two research data sets: webbot (Iliou et al. 2021) and sapimouse (Antal, Fejér and Buza 2021).
 */
final class HumanHandTest {
    private static final List<float[]> WINDOWS = windows();

    @ParameterizedTest
    @CsvSource({
        "turn_mean, 0.082, 0.408",
        "turn_deviation, 0.155, 0.712",
        "turn_sharp_share, 0, 0.044",
        "turn_entropy, 0.229, 0.571",
        "revisit_share, 0, 0.043",
        "roughness_1, 0.001, 0.019",
        "bend, 0.023, 0.113",
        "speed_memory_1, 0.514, 0.930",
        "step_log_deviation, 0.657, 1.590",
        "interval_cv, 0.063, 0.789",
        "interval_step_correlation, -0.387, 0.500",
        "arc_residual_relative, 0.018, 0.147"
    })
    void theMiddlePersonMovesAsPeopleDo(String feature, double least, double most) {
        int column = BotFeatures.names().indexOf(feature);
        double[] values =
                WINDOWS.stream().mapToDouble(row -> row[column]).sorted().toArray();

        assertThat(values[values.length / 2]).isBetween(least, most);
    }

    private static List<float[]> windows() {
        List<float[]> windows = new ArrayList<>();
        for (SyntheticSession session : SyntheticSessions.generate(11, 200)) {
            if (session.label().equals("human")) {
                PointerRecorder recorder = new PointerRecorder();
                for (SyntheticEvent event : session.events()) {
                    if (event instanceof SyntheticEvent.Pointer seen
                            && seen.type().equals("mousemove")) {
                        recorder.move(seen.timestamp(), seen.x(), seen.y());
                    }
                }
                windows.addAll(Arrays.asList(BotFeatures.windows(recorder.trace(), BotFeatures.MAX_WINDOWS)));
            }
        }
        return windows;
    }
}
