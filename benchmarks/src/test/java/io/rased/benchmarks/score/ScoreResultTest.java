/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.benchmarks.score.ScoreResult.Round;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreResultTest {
    private static final Machine MACHINE = new Machine(2, "Some processor", "17");
    private final ScoreResult result = new ScoreResult(
            List.of(new Round(1.5, 3, 4, 2, 160_000), new Round(9, 9, 9, 9, 10), new Round(1.9, 2, 5, 2, 170_000)),
            150_000,
            "{}",
            MACHINE);

    @Test
    void theMedianRoundCountsForBothLimits() {
        assertThat(result.within(new ScorePlan(3, 100, 1.9, 160_000))).isTrue();
        assertThat(result.within(new ScorePlan(3, 100, 1.8, 160_000))).isFalse();
        assertThat(result.within(new ScorePlan(3, 100, 1.9, 160_001))).isFalse();
    }

    @Test
    void theReportSaysWhatWasMissedAndOnWhat() {
        var report = new ScoreReport(new ScorePlan(3, 100, 1.8, 160_001), result);

        assertThat(report.text()).contains("EXCEEDED", "MISSED", "2 processors, Some processor, Java 17");
        assertThat(new JsonObject(report.json()).getBoolean("kept")).isFalse();
        assertThat(new JsonObject(report.json()).getString("processor")).isEqualTo("Some processor");
    }
}
