/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one more request is let in (docs/adr/0006). It is told regularly how late its event loop runs. While that is
 * too late, a burst may be appended at once and no more. When there are more, only a few are, until all have been let in
 * for a while: what is let in beyond them would only wait, and make the others wait longer. Belongs to one event loop; the
 * bytes are counted for the whole process.
 */
public final class Gate {
    /** How long it is remembered that more came than could be taken. */
    private static final long MEMORY_NANOS = 2_000_000_000L;

    /** A few are a burst divided by this. */
    private static final int BURST_TO_FEW = 4;

    private final int burst;
    private final int few;
    private final int mostRequests;
    private final long mostBytes;
    private final Lateness lateness;
    private final AtomicLong bytes;
    private int requests;
    private int appends;
    private boolean crowded;
    private long lastRefused;

    /**
     * @param burst so many appends may be in progress on this event loop however late it runs
     * @param mostRequests that may be in progress on this event loop
     * @param mostBytes that their bodies may take, in the whole process
     * @param lateness judges how late the event loop runs
     * @param bytes in progress now, shared by all gates of the process
     */
    public Gate(int burst, int mostRequests, long mostBytes, Lateness lateness, AtomicLong bytes) {
        this.burst = burst;
        this.few = Math.max(1, burst / BURST_TO_FEW);
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes;
        this.lateness = lateness;
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
        crowded = crowded ? now - lastRefused < MEMORY_NANOS : appends >= burst && lateness.isTooMuch();
        if (crowded && appends >= few) {
            lastRefused = now;
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

    /** The body of a request that was let in is there, and its append begins. */
    public void begin() {
        appends++;
    }

    /** An append that began has its answer. */
    public void end() {
        appends--;
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
