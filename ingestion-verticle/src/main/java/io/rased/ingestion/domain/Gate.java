/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one more request is let in (docs/adr/0006). It is told regularly how late its event loop runs, and how long each
 * append took. While either is too much, a burst may be appended at once and no more. When there are more, only a few are, until
 * nearly all have been let in for a while: what is let in beyond them would only wait, and make the others wait longer. While those
 * few are quick, twice as many are tried. Belongs to one event loop; the bytes are counted for the whole process.
 */
public final class Gate {
    /** How long it is watched whether more come than can be taken. */
    private static final long WATCH_NANOS = 2_000_000_000L;

    /** As long as more than one in so many is refused, more come. */
    private static final int MANY = 10;

    /** A few are a burst divided by this. */
    private static final int BURST_TO_FEW = 4;

    /** Twice as many are let in if an append may take this many times as long. */
    private static final int ROOM = 4;

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final int burst;
    private final int few;
    private final int mostRequests;
    private final long mostBytes;
    private final Lateness lateness;
    private final AppendsUnderWay appends;
    private final AtomicLong bytes;
    private int requests;
    /** So many appends at most are begun. */
    private int limit = UNLIMITED;

    private boolean tooMuch;
    private long watchedSince;
    private int asked;
    private int refused;

    /**
     * @param burst so many appends may be under way on this event loop however late it runs and however slow they are
     * @param mostRequests that may be in progress on this event loop
     * @param mostBytes that their bodies may take, in the whole process
     * @param lateness judges how late the event loop runs
     * @param slowness judges how long an append takes
     * @param bytes in progress now, shared by all gates of the process
     */
    public Gate(int burst, int mostRequests, long mostBytes, Lateness lateness, Lateness slowness, AtomicLong bytes) {
        this.burst = burst;
        this.few = Math.max(1, burst / BURST_TO_FEW);
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes;
        this.lateness = lateness;
        this.appends = new AppendsUnderWay(slowness);
        this.bytes = bytes;
    }

    /**
     * Lets a request in, or says why not.
     *
     * @param size the most that its body may take
     * @param now the time, in nanoseconds from anywhere
     * @return null if it is in; it must {@link #leave} then
     */
    public @Nullable FailureCause enter(long size, long now) {
        watch(now);
        if (appends.count() >= limit) {
            refused++;
            return FailureCause.DELAY;
        }
        if (requests >= mostRequests) {
            return FailureCause.REQUESTS;
        }
        if (bytes.addAndGet(size) > mostBytes) {
            bytes.addAndGet(-size);
            return FailureCause.BYTES;
        }
        requests++;
        return null;
    }

    private void watch(long now) {
        tooMuch |= lateness.isTooMuch() || appends.areTooSlow();
        if (limit == UNLIMITED) {
            if (appends.count() >= burst && tooMuch) {
                limit = few;
            }
            watchAnew(now);
        } else if (now - watchedSince >= WATCH_NANOS) {
            limit = nextLimit();
            watchAnew(now);
        }
        asked++;
    }

    /** What has been watched tells whether more may be let in. */
    private int nextLimit() {
        if (refused * MANY <= asked) {
            return UNLIMITED;
        }
        if (tooMuch) {
            return few;
        }
        boolean more = appends.leaveRoom(ROOM);
        return !more ? limit : limit >= burst ? UNLIMITED : 2 * limit;
    }

    private void watchAnew(long now) {
        watchedSince = now;
        tooMuch = false;
        asked = 0;
        refused = 0;
        appends.watchAnew();
    }

    /**
     * The body of a request that was let in is there, and its append begins.
     *
     * @param now the time, in nanoseconds from anywhere
     */
    public void begin(long now) {
        appends.begin(now);
    }

    /**
     * An append has its answer.
     *
     * @param began when it began
     * @param now the time that it is said at
     */
    public void answered(long began, long now) {
        appends.answered(now - began, now);
    }

    /** An append has failed. */
    public void failed() {
        appends.failed();
    }

    /** A request that was let in has its answer, or its connection is gone. */
    public void leave(long size) {
        requests--;
        bytes.addAndGet(-size);
    }

    /**
     * How late the event loop ran just now; said regularly, also while no append is answered.
     *
     * @param now the time that it is said at, in nanoseconds from anywhere
     */
    public void late(long nanos, long now) {
        lateness.measured(nanos, now);
        appends.look(now);
    }
}
