/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final long MS = 1_000_000;
    private static final long DELAY = 10 * MS;
    private static final long PATIENCE = 200 * MS;

    private final AtomicLong bytes = new AtomicLong();

    @Test
    void refusesPastTheNumberOfRequestsUntilOneLeaves() {
        var gate = new Gate(0, 2, 1_000, new Lateness(DELAY, PATIENCE), bytes);

        assertThat(gate.enter(1)).isNull();
        assertThat(gate.enter(1)).isNull();
        assertThat(gate.enter(1)).isEqualTo(FailureCause.REQUESTS);

        gate.leave(1);
        assertThat(gate.enter(1)).isNull();
    }

    @Test
    void countsTheBytesOfAllGatesOfTheProcess() {
        var one = new Gate(0, 10, 1_000, new Lateness(DELAY, PATIENCE), bytes);
        var other = new Gate(0, 10, 1_000, new Lateness(DELAY, PATIENCE), bytes);

        assertThat(one.enter(600)).isNull();
        assertThat(other.enter(600)).isEqualTo(FailureCause.BYTES);
        assertThat(other.enter(400)).as("what is refused takes no room").isNull();

        one.leave(600);
        other.leave(400);
        assertThat(bytes).hasValue(0);
    }

    @Test
    void refusesWhenItsEventLoopStaysLateAndTakesAgainWhenItIsNot() {
        var gate = new Gate(0, 10, 1_000, new Lateness(DELAY, PATIENCE), bytes);

        gate.late(DELAY + 1, 0);
        gate.late(DELAY + 1, PATIENCE - DELAY - 2);
        assertThat(gate.enter(1)).as("a burst").isNull();

        gate.late(DELAY + 1, PATIENCE);
        assertThat(gate.enter(1)).isEqualTo(FailureCause.DELAY);

        gate.late(DELAY, PATIENCE + 1);
        assertThat(gate.enter(1)).isNull();
    }

    @Test
    void refusesAtOnceAfterAStallThatWasLongerThanItsPatience() {
        var gate = new Gate(0, 10, 1_000, new Lateness(DELAY, PATIENCE), bytes);

        gate.late(PATIENCE, 0);

        assertThat(gate.enter(1)).isEqualTo(FailureCause.DELAY);
    }

    @Test
    void hasNoPatienceASecondTimeUntilTheQueueIsForgotten() {
        var gate = new Gate(0, 10, 1_000, new Lateness(DELAY, PATIENCE), bytes);
        gate.late(DELAY + 1, 0);
        gate.late(DELAY + 1, PATIENCE);
        gate.late(0, 210 * MS);

        gate.late(DELAY + 1, 230 * MS);
        assertThat(gate.enter(1)).isEqualTo(FailureCause.DELAY);

        gate.late(0, 240 * MS);
        gate.late(DELAY + 1, 10_000 * MS);
        assertThat(gate.enter(1)).isNull();
    }

    @Test
    void takesSomeDozensAtOnceHoweverLateItsEventLoopRuns() {
        var gate = new Gate(2, 10, 1_000, new Lateness(DELAY, PATIENCE), bytes);
        gate.late(PATIENCE, 0);

        assertThat(gate.enter(1)).isNull();
        assertThat(gate.enter(1)).isNull();
        assertThat(gate.enter(1)).isEqualTo(FailureCause.DELAY);
    }
}
