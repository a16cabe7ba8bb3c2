/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.benchmarks.faults.plan.Fault.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<String> VICTIMS =
            List.of("gateway-0", "gateway-1", "redis", "postgres", "kafka", "cassandra");

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(Schedule.of(plan(1, 50, 5), VICTIMS)).isEqualTo(Schedule.of(plan(1, 50, 5), VICTIMS));
        assertThat(Schedule.of(plan(1, 50, 5), VICTIMS)).isNotEqualTo(Schedule.of(plan(2, 50, 5), VICTIMS));
    }

    @Test
    void aRoundHasEveryVictimOnce() {
        assertThat(Schedule.of(plan(3, 6, 0), VICTIMS))
                .extracting(Fault::victim)
                .containsExactlyInAnyOrderElementsOf(VICTIMS);
    }

    @Test
    void pausesAreOfGatewaysAndBesideTheKills() {
        List<Fault> faults = Schedule.of(plan(4, 20, 3), VICTIMS);

        assertThat(faults)
                .hasSize(23)
                .filteredOn(fault -> fault.kind() == Kind.PAUSE)
                .hasSize(3)
                .allMatch(fault -> fault.victim().startsWith("gateway-"));
    }

    @Test
    void thePauseAfterAFaultIsAtMostFourSeconds() {
        assertThat(Schedule.of(plan(5, 200, 0), VICTIMS))
                .extracting(Fault::pause)
                .allMatch(pause -> !pause.isNegative() && pause.compareTo(Duration.ofSeconds(4)) <= 0);
    }

    private static FaultsPlan plan(long seed, int kills, int pauses) {
        return new FaultsPlan(seed, kills, pauses, false, 2, 10, 10);
    }
}
