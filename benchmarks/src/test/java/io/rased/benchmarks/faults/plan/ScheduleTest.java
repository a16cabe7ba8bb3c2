/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.benchmarks.faults.plan.Fault.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
    private static final List<String> VICTIMS =
            List.of("gateway-0", "gateway-1", "redis", "postgres", "kafka", "cassandra");

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(Schedule.of(plan(1, everyKind(9)), VICTIMS)).isEqualTo(Schedule.of(plan(1, everyKind(9)), VICTIMS));
        assertThat(Schedule.of(plan(1, everyKind(9)), VICTIMS))
                .isNotEqualTo(Schedule.of(plan(2, everyKind(9)), VICTIMS));
    }

    @Test
    void aRoundOfKillsHasEveryVictimOnce() {
        assertThat(Schedule.of(plan(3, Map.of(Kind.KILL, 6)), VICTIMS))
                .extracting(Fault::victim)
                .containsExactlyInAnyOrderElementsOf(VICTIMS);
    }

    @Test
    void thereAreAsManyOfEachKindAsWereAskedFor() {
        List<Fault> faults = Schedule.of(plan(4, everyKind(7)), VICTIMS);

        for (Kind kind : Kind.values()) {
            assertThat(faults).filteredOn(fault -> fault.kind() == kind).hasSize(7);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSE", "RESTART"})
    void onlyGatewaysAreStoppedAndRestarted(Kind kind) {
        assertThat(Schedule.of(plan(4, Map.of(kind, 4)), VICTIMS))
                .extracting(Fault::victim)
                .containsExactlyInAnyOrder("gateway-0", "gateway-1", "gateway-0", "gateway-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "DELAY", "FULL_DISK"})
    void onlyServersAreCutOffSlowedDownOrFull(Kind kind) {
        assertThat(Schedule.of(plan(4, Map.of(kind, 4)), VICTIMS))
                .extracting(Fault::victim)
                .containsExactlyInAnyOrder("redis", "postgres", "kafka", "cassandra");
    }

    @Test
    void theOtherKindsAreBetweenTheKills() {
        List<Fault> faults = Schedule.of(plan(4, everyKind(20)), VICTIMS);

        assertThat(faults.subList(0, 20)).extracting(Fault::kind).contains(Kind.KILL, Kind.CUT, Kind.RESTART);
    }

    @Test
    void aDelayIsFromAFifthOfASecondToOneAndAHalf() {
        assertThat(Schedule.of(plan(5, Map.of(Kind.DELAY, 200)), VICTIMS))
                .extracting(Fault::late)
                .allMatch(late -> late.toMillis() >= 200 && late.toMillis() <= 1_500);
    }

    @Test
    void thePauseAfterAFaultIsAtMostFourSeconds() {
        assertThat(Schedule.of(plan(5, everyKind(200)), VICTIMS))
                .extracting(Fault::pause)
                .allMatch(pause -> !pause.isNegative() && pause.compareTo(Duration.ofSeconds(4)) <= 0);
    }

    private static Map<Kind, Integer> everyKind(int count) {
        return Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> count));
    }

    private static FaultsPlan plan(long seed, Map<Kind, Integer> counts) {
        return new FaultsPlan(seed, counts, false, 2, 10, 10);
    }
}
