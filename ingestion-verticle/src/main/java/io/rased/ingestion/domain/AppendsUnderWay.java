/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/**
 * The appends that an event loop has under way, and how long they wait for each other. The queue that an event loop doesn't see is
 * the one before Redis: it may be in time for all that comes while everything waits there. How long an append waits is what it
 * takes beyond those that find only a few under way, which tells a queue from a slow disk. For one thread.
 */
final class AppendsUnderWay {
    /** After a pause of so long what earlier appends took says nothing of the next ones. */
    private static final long PAUSE_NANOS = 100_000_000L;

    /** So many appends among few tell what they take: a collection among them must not be half of it. */
    private static final int KNOWN_BY = 32;

    private final int few;
    private final Lateness waiting;
    private int count;
    /** When one of them had its answer, or when the first one began. */
    private long movedNanos;

    /** What one takes that finds only a few under way: a moving average. Of fewer than {@link #KNOWN_BY} it is worth nothing yet. */
    private long amongFewNanos;

    private int amongFew;

    /** What those that were answered since {@link #look} took, in all. */
    private long tookNanos;

    private int answered;

    /**
     * @param few so many under way don't wait for each other
     * @param waiting judges how long they wait
     */
    AppendsUnderWay(int few, Lateness waiting) {
        this.few = few;
        this.waiting = waiting;
    }

    /** One more. */
    Append begin(long now) {
        if (count == 0) {
            if (now - movedNanos > PAUSE_NANOS) {
                waiting.measured(0, now);
                forget();
            }
            movedNanos = now;
        }
        count++;
        return new Append(now, count <= few);
    }

    /** One of them has its answer. */
    void answered(Append append, long now) {
        count--;
        movedNanos = now;
        long took = now - append.beganNanos();
        answered++;
        tookNanos += took;
        if (append.amongFew()) {
            learn(took);
        }
    }

    private void learn(long took) {
        long more = took - amongFewNanos;
        if (amongFew < KNOWN_BY) {
            amongFew++;
        } else {
            // A Redis that stood still for seconds says nothing of what one takes.
            more = Math.min(more, amongFewNanos);
        }
        amongFewNanos += more / amongFew;
    }

    /** One of them has failed: how soon says nothing of how long an answer takes. */
    void failed() {
        count--;
    }

    /** Time passes: while none has its answer, nothing else would tell. */
    void tick(long now) {
        if (count > 0) {
            waiting.atLeast(now - movedNanos - alone(), now);
        }
    }

    /** Looks at those that were answered since the last look: whether they wait for half as long as they may, or longer. */
    Waits look(long now) {
        if (answered == 0) {
            return Waits.UNKNOWN;
        }
        long waited = tookNanos / answered - alone();
        forget();
        waiting.measured(waited, now);
        // Who comes while a slow disk syncs waits for that, and is synced with all others next.
        return waited < Math.max(waiting.mostNanos(), alone()) / 2 ? Waits.SHORT : Waits.LONG;
    }

    private long alone() {
        return amongFew == KNOWN_BY ? amongFewNanos : 0;
    }

    private void forget() {
        tookNanos = 0;
        answered = 0;
    }

    int count() {
        return count;
    }

    /** Whether they have waited too long for as long as they may. */
    boolean waitTooLong() {
        return waiting.isTooMuch();
    }

    /** How long appends wait for each other. */
    enum Waits {
        SHORT,
        LONG,
        /** None was answered. */
        UNKNOWN
    }
}
