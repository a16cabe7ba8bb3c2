/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/**
 * Tells a lasting queue from a burst, after CoDel (RFC 8289): an event loop that is late for a moment works off what has
 * come; one that stays late has more to do than it can. When it has just been so, the next sign is enough, and there is no
 * patience a second time. For one thread.
 */
public final class Lateness {
    /** How long a lasting queue is remembered after it is gone. */
    private static final long MEMORY_NANOS = 2_000_000_000L;

    private final long mostNanos;
    private final long patienceNanos;
    private boolean late;
    private long lateSince;
    private boolean tooMuch;
    private boolean everTooMuch;
    private long lastTooMuch;

    /**
     * @param mostNanos how late is not late
     * @param patienceNanos for how long it may be late
     */
    public Lateness(long mostNanos, long patienceNanos) {
        this.mostNanos = mostNanos;
        this.patienceNanos = patienceNanos;
    }

    /** Takes note of a measurement. */
    void measured(long nanos, long now) {
        if (nanos <= mostNanos) {
            late = false;
            tooMuch = false;
            return;
        }
        if (!late) {
            late = true;
            lateSince = now - nanos;
        }
        tooMuch = now - lateSince >= patienceNanos || (everTooMuch && now - lastTooMuch < MEMORY_NANOS);
        if (tooMuch) {
            everTooMuch = true;
            lastTooMuch = now;
        }
    }

    /** Whether nothing more may be taken on. */
    boolean isTooMuch() {
        return tooMuch;
    }
}
