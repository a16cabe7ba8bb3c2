/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one more request is let in. It is told regularly how late its event loop runs, and refuses all while
 * that is too late: what is let in then would only wait, and make what is in wait longer (docs/adr/0006). Belongs to one event loop; the bytes are counted for the whole process.
 */
public final class Gate {
    private final int burst;
    private final int mostRequests;
    private final long mostBytes;
    private final Lateness lateness;
    private final AtomicLong bytes;
    private int requests;

    /**
     * @param burst so many requests may be in progress on this event loop however late it runs
     * @param mostRequests that may be in progress on this event loop
     * @param mostBytes that their bodies may take, in the whole process
     * @param lateness judges how late the event loop runs
     * @param bytes in progress now, shared by all gates of the process
     */
    public Gate(int burst, int mostRequests, long mostBytes, Lateness lateness, AtomicLong bytes) {
        this.burst = burst;
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes;
        this.lateness = lateness;
        this.bytes = bytes;
    }

    /**
     * Lets a request in, or says why not.
     *
     * @param size the most that its body may take
     * @return null if it is in; it must {@link #leave} then
     */
    public @Nullable FailureCause enter(long size) {
        if (requests >= burst && lateness.isTooMuch()) {
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

    /** A request that was let in has its answer, or its connection is gone. */
    public void leave(long size) {
        requests--;
        bytes.addAndGet(-size);
    }

    /**
     * How late the event loop ran just now.
     *
     * @param now the time that it is said at, in nanoseconds from anywhere
     */
    public void late(long nanos, long now) {
        lateness.measured(nanos, now);
    }
}
