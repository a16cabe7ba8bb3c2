/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppendReportTest {
    private static final AppendPlan PLAN = new AppendPlan(3, 1_000, 4, 1, null);
    private static final AppendResult RESULT = new AppendResult(costs(10, 20, 10), costs(30, 50, 20), 5, 9_800);

    @Test
    void comparesRoundWithRoundAndTakesTheMedian() {
        JsonObject ratio = new JsonObject(new AppendReport(PLAN, RESULT, 3).json()).getJsonObject("ratio");

        assertThat(ratio.getDouble("least")).isEqualTo(2);
        assertThat(ratio.getDouble("median")).isEqualTo(2.5);
        assertThat(ratio.getDouble("most")).isEqualTo(3);
        assertThat(ratio.getBoolean("kept")).isTrue();
    }

    @Test
    void saysWhenTheLimitIsExceeded() {
        assertThat(new AppendReport(PLAN, RESULT, 2.5).text()).contains("kept").doesNotContain("EXCEEDED");
        assertThat(new AppendReport(PLAN, RESULT, 2.4).text()).contains("EXCEEDED");
    }

    private static List<Cost> costs(double... serverMicros) {
        return java.util.Arrays.stream(serverMicros)
                .mapToObj(micros -> new Cost(micros, 1, 1))
                .toList();
    }
}
