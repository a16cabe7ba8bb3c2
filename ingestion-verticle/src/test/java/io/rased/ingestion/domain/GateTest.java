/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final long MS = 1_000_000;
    private static final long DELAY = 10 * MS;
    private static final long SLOW = 100 * MS;
    private static final long PATIENCE = 200 * MS;
    private static final Append BEGUN_AT_0 = new Append(0, false);

    private final AtomicLong bytes = new AtomicLong();

    @Test
    void refusesPastTheNumberOfRequestsUntilOneLeaves() {
        var gate = new Gate(1, 2, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(SLOW, PATIENCE), bytes);

        assertThat(gate.enter(1, 0)).isNull();
        assertThat(gate.enter(1, 0)).isNull();
        assertThat(gate.enter(1, 0)).isEqualTo(FailureCause.REQUESTS);

        gate.leave(1);
        assertThat(gate.enter(1, 0)).isNull();
    }

    @Test
    void countsTheBytesOfAllGatesOfTheProcess() {
        var one = new Gate(1, 10, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(SLOW, PATIENCE), bytes);
        var other = new Gate(1, 10, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(SLOW, PATIENCE), bytes);

        assertThat(one.enter(600, 0)).isNull();
        assertThat(other.enter(600, 0)).isEqualTo(FailureCause.BYTES);
        assertThat(other.enter(400, 0)).as("what is refused takes no room").isNull();

        one.leave(600);
        other.leave(400);
        assertThat(bytes).hasValue(0);
    }

    @Test
    void aBurstIsAppendedHoweverLateTheLoop() {
        var gate = lateGate(4);

        letIn(gate, 4, 0);

        gate.answered(BEGUN_AT_0, 0);
        assertThat(gate.enter(1, 0)).as("no more at once than a burst").isNull();
    }

    @Test
    void bodiesThatAreStillToComeAreNoBurst() {
        var gate = lateGate(4);

        for (int i = 0; i < 8; i++) {
            assertThat(gate.enter(1, 0)).isNull();
        }
    }

    @Test
    void whenMoreComeThanABurstOnlyAFewAreLetInUntilFewAreRefused() {
        var gate = lateGate(32);
        crowd(gate);

        letIn(gate, 2, 1_000 * MS);
        assertThat(gate.enter(1, 1_900 * MS)).as("more than a few").isEqualTo(FailureCause.DELAY);
        assertThat(gate.enter(1, 2_100 * MS)).as("of three, one was refused").isEqualTo(FailureCause.DELAY);
        end(gate, 2);
        assertThat(gate.enter(1, 4_200 * MS)).as("no more than a few").isNull();

        letIn(gate, 1, 6_300 * MS);
        letIn(gate, 31, 6_300 * MS);
        assertThat(gate.enter(1, 6_300 * MS)).as("they have gone").isNull();
    }

    @Test
    void aMomentInWhichSomeAreRefusedNowAndThenIsNoCrowd() {
        var gate = lateGate(32);
        crowd(gate);
        for (int i = 0; i < 30; i++) {
            letIn(gate, 1, 1_000 * MS);
            end(gate, 1);
        }
        letIn(gate, 2, 1_500 * MS);
        assertThat(gate.enter(1, 1_500 * MS)).isEqualTo(FailureCause.DELAY);

        letIn(gate, 30, 2_100 * MS);
    }

    /** Makes it take few at once, on an event loop that is in time again, from time 0 on. */
    private static void crowd(Gate gate) {
        letIn(gate, 32, 0);
        assertThat(gate.enter(1, 0)).as("more than a burst").isEqualTo(FailureCause.DELAY);
        end(gate, 32);
        gate.late(0, 0);
    }

    @Test
    void asManyAsWillAreLetInWhileTheLoopIsInTime() {
        var gate = new Gate(4, 1_000, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(SLOW, PATIENCE), bytes);

        letIn(gate, 100, 0);
    }

    @Test
    void appendsThatStayTooSlowAreAQueueThatTheLoopDoesNotSee() {
        var gate = gateInTime(4);
        letIn(gate, 5, 0);
        gate.answered(BEGUN_AT_0, SLOW + 50 * MS);
        assertThat(gate.enter(1, SLOW + 50 * MS)).as("slow for a moment").isNull();

        gate.answered(BEGUN_AT_0, SLOW + PATIENCE);
        letIn(gate, 1, SLOW + PATIENCE);

        assertThat(gate.enter(1, SLOW + PATIENCE)).as("more than a burst").isEqualTo(FailureCause.DELAY);
    }

    @Test
    void appendsOfWhichNoneIsAnsweredAreTooSlowAsWell() {
        var gate = gateInTime(4);
        letIn(gate, 6, 0);
        gate.late(0, SLOW + MS);
        letIn(gate, 1, SLOW + MS);

        gate.late(0, PATIENCE);

        assertThat(gate.enter(1, PATIENCE)).as("more than a burst").isEqualTo(FailureCause.DELAY);
    }

    @Test
    void aRedisThatIsQuickAgainGetsAllAsBefore() {
        var gate = gateInTime(64);
        standStill(gate, 64);

        // each takes 20 ms: fifty at once, more than a few
        var clients = new Clients(gate, 20 * MS, SLOW + PATIENCE);
        clients.come(2_500, 20_000 * MS);

        assertThat(clients.refusedOfLast(5_000)).isZero();
    }

    @Test
    void aRedisThatIsAsBusyAsItCanBeGetsFew() {
        var gate = gateInTime(64);
        standStill(gate, 64);

        // 2,000 a second, of which it can take 500, so that each waits for those before it
        var clients = new Clients(gate, 2 * MS, SLOW + PATIENCE).oneAfterTheOther();
        clients.come(2_000, 20_000 * MS);

        assertThat(clients.longest()).isLessThan(SLOW);
        assertThat(clients.accepted()).isGreaterThan(9_000);
    }

    @Test
    void aDiskThatIsSlowForOneAppendAsForManyIsNoQueue() {
        var gate = gateThatMindsWaiting(64);
        var clients = new Clients(gate, 30 * MS, 0);
        clients.come(50, 2_000 * MS);

        clients.come(4_000, 20_000 * MS); // 120 at once, each as long as one alone

        assertThat(clients.refused()).isZero();
    }

    @Test
    void aSyncDuringWhichNoneIsAnsweredIsNoQueue() {
        var gate = new Gate(64, 1_000, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(DELAY, PATIENCE / 2), bytes);
        long sync = 150 * MS;
        var clients = new Clients(gate, sync, 0);
        clients.come(20, 5_000 * MS);
        clients.waitForAll();

        long began = 6_000 * MS;
        letIn(gate, 70, began);
        for (long passed = 0; passed < sync; passed += 5 * MS) {
            gate.late(0, began + passed);
        }

        assertThat(gate.enter(1, began + sync)).isNull();
    }

    @Test
    void whatWaitsForOthersIsAQueueHoweverSoonTheyAreAnswered() {
        var gate = gateThatMindsWaiting(64);
        var clients = new Clients(gate, MS, 0).oneAfterTheOther();
        clients.come(50, 2_000 * MS);

        clients.come(3_000, 1_000 * MS);
        clients.come(3_000, 20_000 * MS);

        assertThat(clients.longestOfLast(19_000))
                .as("as long as ten take, and a step")
                .isLessThan(15 * MS);
        assertThat(clients.acceptedOfLast(19_000)).as("Redis is never idle").isGreaterThan(18_500);
    }

    @Test
    void whatAFewTakeIsNotKnownByTheFirstOne() {
        var gate = gateThatMindsWaiting(64);
        var clients = new Clients(gate, 1_000 * MS, 0);
        clients.come(1, 2_000 * MS);

        clients.takeEach(50 * MS);
        clients.come(3_000, 1_000 * MS);

        assertThat(clients.refused()).isPositive();
    }

    @Test
    void manyBecomeFewWhenTheyBeginToWait() {
        var gate = gateThatMindsWaiting(64);
        standStill(gate, 64);
        var clients = new Clients(gate, 20 * MS, SLOW + PATIENCE);
        clients.come(10_000, 2_500 * MS); // more and more of them, all at once

        clients.takeEach(2 * MS);
        clients.oneAfterTheOther().come(3_000, 10_000 * MS);

        assertThat(clients.longestOfLast(9_000)).isLessThan(60 * MS);
        assertThat(clients.longestOfLast(4_000))
                .as("what few take was learned anew")
                .isLessThan(30 * MS);
    }

    @Test
    void aRedisThatTakesManyAtATimeIsKeptBusy() {
        var gate = gateThatMindsWaiting(64);
        var clients = new Clients(gate, 20 * MS, 0).atOnce(32);
        clients.come(50, 2_000 * MS);

        clients.come(4_000, 40_000 * MS);

        assertThat(clients.acceptedOfLast(30_000))
                .as("of the 48,000 that it can take")
                .isGreaterThan(38_000);
        assertThat(clients.longestOfLast(30_000)).isLessThan(60 * MS);
    }

    @Test
    void aRedisThatStoodStillForFewHidesNoQueueThatComesAfter() {
        var gate = gateThatMindsWaiting(64);
        var clients = new Clients(gate, MS, 0).oneAfterTheOther();
        clients.come(50, 2_000 * MS);
        clients.takeEach(2_000 * MS);
        clients.come(50, 60 * MS);
        clients.takeEach(MS);
        clients.come(1, 10_000 * MS);

        clients.come(3_000, 10_000 * MS);

        assertThat(clients.longestOfLast(9_000)).isLessThan(15 * MS);
    }

    @Test
    void asManyAreLetInAsDoNotWaitLongAlsoWhenRedisBecomesSlowerAndQuickerAgain() {
        var gate = gateThatMindsWaiting(64);
        var clients = new Clients(gate, MS, 0).oneAfterTheOther();
        clients.come(3_000, 10_000 * MS);

        clients.takeEach(4 * MS);
        clients.come(3_000, 10_000 * MS);
        assertThat(clients.longestOfLast(9_000)).isLessThan(60 * MS);

        clients.takeEach(MS);
        clients.come(3_000, 10_000 * MS);
        assertThat(clients.longestOfLast(4_000))
                .as("what they took meanwhile is forgotten")
                .isLessThan(15 * MS);
        assertThat(clients.acceptedOfLast(9_000)).isGreaterThan(8_500);
    }

    @Test
    void aLoadThatWasCarriedIsCarriedAgainAfterAStallThoughAllWhoWereRefusedComeAgain() {
        var gate = new Gate(64, 1_000, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(20 * MS, PATIENCE), bytes);
        // 770 a second four at a time, and up to 3,000 the more it takes at once
        var clients = new Clients(gate, MS / 3, 0).together(4 * MS).sendAgainAfter(1_000 * MS);
        clients.come(1_500, 5_000 * MS);

        clients.standStill(600 * MS);
        clients.come(1_500, 60_000 * MS);

        assertThat(clients.refused()).as("while Redis stood still").isPositive();
        assertThat(clients.refusedOfLast(40_000)).isZero();
    }

    @Test
    void anAppendThatFailsAtOnceIsNoQuickAnswer() {
        var gate = gateInTime(4);
        letIn(gate, 5, 0);
        gate.late(0, PATIENCE / 2);
        gate.failed();

        gate.late(0, PATIENCE);

        assertThat(gate.enter(1, PATIENCE)).isEqualTo(FailureCause.DELAY);
    }

    @Test
    void aBurstThatComesAfterSlowOnesHaveGoneIsNoQueue() {
        var gate = gateInTime(4);
        letIn(gate, 3, 0);
        for (int i = 0; i < 3; i++) {
            gate.answered(BEGUN_AT_0, 5 * PATIENCE);
            gate.leave(1);
        }

        letIn(gate, 9, 6 * PATIENCE);
    }

    /** Has a burst wait from time 0 until it is too long. */
    private static void standStill(Gate gate, int burst) {
        letIn(gate, burst, 0);
        gate.late(0, SLOW + PATIENCE);
        assertThat(gate.enter(1, SLOW + PATIENCE)).isEqualTo(FailureCause.DELAY);
        for (int i = 0; i < burst; i++) {
            gate.answered(BEGUN_AT_0, SLOW + PATIENCE);
            gate.leave(1);
        }
    }

    /** Appends may wait for each other as long as an event loop may be late. */
    private Gate gateThatMindsWaiting(int burst) {
        return new Gate(burst, 1_000, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(DELAY, PATIENCE), bytes);
    }

    private Gate gateInTime(int burst) {
        return new Gate(burst, 1_000, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(SLOW, PATIENCE), bytes);
    }

    /** Runs late, whatever it lets in. */
    private Gate lateGate(int burst) {
        var gate = new Gate(burst, 1_000, 1_000, new Lateness(DELAY, PATIENCE), new Lateness(SLOW, PATIENCE), bytes);
        gate.late(PATIENCE, 0);
        return gate;
    }

    private static void letIn(Gate gate, int requests, long now) {
        for (int i = 0; i < requests; i++) {
            assertThat(gate.enter(1, now)).isNull();
            gate.begin(now);
        }
    }

    private static void end(Gate gate, int requests) {
        for (int i = 0; i < requests; i++) {
            gate.answered(BEGUN_AT_0, SLOW / 2); // in time, with no room for more
            gate.leave(1);
        }
    }
}
