/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/**
 * The appends that an event loop has under way, and whether they take too long. The queue that an event loop doesn't see is the
 * one before Redis: it may be in time for all that comes while everything waits there. For one thread.
 */
final class AppendsUnderWay {
    private final Lateness slowness;
    private int count;
    /** When one of them had its answer, or when the first one began. */
    private long movedNanos;

    AppendsUnderWay(Lateness slowness) {
        this.slowness = slowness;
    }

    /** One more. */
    void begin(long now) {
        if (count == 0) {
            movedNanos = now;
            slowness.measured(0, now); // what came of earlier ones, however long ago, says nothing of these
        }
        count++;
    }

    /** One of them has its answer. */
    void end(long tookNanos, long now) {
        count--;
        movedNanos = now;
        slowness.measured(tookNanos, now);
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
}
