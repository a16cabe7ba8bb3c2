/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/**
 * The appends that an event loop has under way, and whether they take too long. The queue that an event loop doesn't see is the
 * one before Redis: it may be in time for all that comes while everything waits there. For one thread.
 */
final class AppendsUnderWay {
    /** After a pause of so long what earlier appends took says nothing of the next ones. */
    private static final long PAUSE_NANOS = 100_000_000L;

    private final Lateness slowness;
    private int count;
    /** When one of them had its answer, or when the first one began. */
    private long movedNanos;

    /** What those that were answered since {@link #watchAnew} took, in all. */
    private long tookNanos;

    private int answered;

    AppendsUnderWay(Lateness slowness) {
        this.slowness = slowness;
    }

    /** One more. */
    void begin(long now) {
        if (count == 0) {
            if (now - movedNanos > PAUSE_NANOS) {
                slowness.measured(0, now);
            }
            movedNanos = now;
        }
        count++;
    }

    /** One of them has its answer. */
    void answered(long tookNanos, long now) {
        count--;
        answered++;
        this.tookNanos += tookNanos;
        movedNanos = now;
        slowness.measured(tookNanos, now);
    }

    /** One of them has failed: how soon says nothing of how long an answer takes. */
    void failed() {
        count--;
    }

    /** Time passes: while none has its answer, nothing else would tell. */
    void look(long now) {
        if (count > 0) {
            slowness.atLeast(now - movedNanos, now);
        }
    }

    int count() {
        return count;
    }

    /** Whether they have been slow for as long as they may. */
    boolean areTooSlow() {
        return slowness.isTooMuch();
    }

    /** Whether those that were answered since {@link #watchAnew} took so short a time that several times as many could be begun. */
    boolean leaveRoom(int times) {
        return answered > 0 && tookNanos / answered * times < slowness.mostNanos();
    }

    void watchAnew() {
        tookNanos = 0;
        answered = 0;
    }
}
