/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one more request is let in (docs/adr/0006): by how many appends may be under way, how many requests may be in progress,
 * and how many bytes their bodies may take. It is told regularly how late its event loop runs, and when each append begins and ends. Belongs to
 * one event loop; the bytes are counted for the whole process.
 */
public final class Gate {
    private final AppendLimit appendLimit;
    private final AppendsUnderWay appends;
    private final Lateness lateness;
    private final int mostRequests;
    private final long mostBytes;
    private final AtomicLong bytes;
    private int requests;

    /**
     * @param burst so many appends may be under way on this event loop however late it runs and however long they wait
     * @param mostRequests that may be in progress on this event loop
     * @param mostBytes that their bodies may take, in the whole process
     * @param lateness judges how late the event loop runs
     * @param waiting judges how long appends wait for each other
     * @param bytes in progress now, shared by all gates of the process
     */
    public Gate(int burst, int mostRequests, long mostBytes, Lateness lateness, Lateness waiting, AtomicLong bytes) {
        this.appendLimit = new AppendLimit(burst, lateness, waiting);
        this.appends = appendLimit.appends();
        this.lateness = lateness;
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes;
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
        if (!appendLimit.allows(now)) {
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

    /**
     * The body of a request that was let in is there, and its append begins.
     *
     * @param now the time, in nanoseconds from anywhere
     */
    public Append begin(long now) {
        return appends.begin(now);
    }

    /**
     * An append has its answer.
     *
     * @param now the time, in nanoseconds from anywhere
     */
    public void answered(Append append, long now) {
        appends.answered(append, now);
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
        appendLimit.look(now);
    }
}
