/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import io.rased.ingestion.domain.AppendsUnderWay.Waits;

/**
 * How many appends an event loop may have under way (docs/adr/0006). While it runs late, or they wait too long, a burst of them and
 * no more. When there are more, a few, and then as many as don't wait long: what is let in beyond them would only wait, and make
 * the others wait longer. That ends when nearly all have been let in for a while. For one thread.
 */
final class AppendLimit {
    /** Until it is asked whether they wait, and how many may be under way from then on. */
    private static final long STEP_NANOS = 100_000_000L;

    /** How long it is watched whether more come than can be taken. */
    private static final long WATCH_NANOS = 2_000_000_000L;

    /** After so long few are let in for a step, to learn again what they take. */
    private static final long LEARN_NANOS = 5_000_000_000L;

    /** As long as more than one in so many is refused, more come. */
    private static final int MANY = 10;

    /** Few enough that what they take is taken for what one takes alone; many enough that Redis isn't idle meanwhile. */
    private static final int BURST_TO_FEW = 16;

    /** A limit that is reached grows by so small a part in a step, and by one at least. */
    private static final int GROWTH = 8;

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final int burst;
    private final int few;
    private final Lateness lateness;
    private final AppendsUnderWay appends;

    private int limit = UNLIMITED;
    /** While it is learned what few take: how many may be under way afterwards. */
    private int afterLearning;

    private long steppedNanos;
    private boolean reachedInStep;
    private long learnedNanos;
    private long watchedSince;
    private int asked;
    private int refused;

    /**
     * @param burst so many may be under way however late the event loop runs and however long they wait
     * @param lateness judges how late the event loop runs
     * @param waiting judges how long appends wait for each other
     */
    AppendLimit(int burst, Lateness lateness, Lateness waiting) {
        this.burst = burst;
        this.few = Math.max(1, burst / BURST_TO_FEW);
        this.lateness = lateness;
        this.appends = new AppendsUnderWay(few, waiting);
    }

    AppendsUnderWay appends() {
        return appends;
    }

    /** Whether one more may begin. */
    boolean allows(long now) {
        look(now);
        asked++;
        if (appends.count() < limit) {
            return true;
        }
        refused++;
        reachedInStep = true;
        return false;
    }

    /** Time passes. */
    void look(long now) {
        appends.tick(now);
        if (now - steppedNanos >= STEP_NANOS) {
            Waits waits = appends.look(now);
            if (limit != UNLIMITED) {
                step(waits, now);
            }
            steppedNanos = now;
            reachedInStep = false;
        }
        if (limit == UNLIMITED) {
            if (appends.count() >= burst && isTooMuch()) {
                begin(now);
            }
        } else if (now - watchedSince >= WATCH_NANOS) {
            if (refused * MANY <= asked) {
                limit = UNLIMITED;
            }
            watchAnew(now);
        }
    }

    private boolean isTooMuch() {
        return lateness.isTooMuch() || appends.waitTooLong();
    }

    private void begin(long now) {
        limit = few;
        afterLearning = 0;
        learnedNanos = now;
        steppedNanos = now;
        watchAnew(now);
    }

    private void watchAnew(long now) {
        watchedSince = now;
        asked = 0;
        refused = 0;
    }

    private void step(Waits waits, long now) {
        if (afterLearning > 0) {
            limit = afterLearning;
            afterLearning = 0;
            return;
        }
        if (waits == Waits.LONG || isTooMuch()) {
            limit = Math.max(few, limit / 2);
        } else if (waits == Waits.SHORT && reachedInStep) {
            limit += Math.max(1, limit / GROWTH);
        }
        if (limit <= few) {
            learnedNanos = now;
        } else if (now - learnedNanos >= LEARN_NANOS) {
            afterLearning = limit;
            limit = few;
            learnedNanos = now;
        }
    }
}
