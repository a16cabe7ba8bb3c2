/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

/**
 * Tells a lasting queue from a burst, after CoDel (RFC 8289): who is late for a moment works off what has come; who stays late has
 * more to do than can be done. For one thread.
 */
public final class Lateness {
    private final long mostNanos;
    private final long patienceNanos;
    private boolean late;
    private long lateSince;
    private boolean tooMuch;

    /**
     * @param mostNanos how late is not late
     * @param patienceNanos for how long it may be late
     */
    public Lateness(long mostNanos, long patienceNanos) {
        this.mostNanos = mostNanos;
        this.patienceNanos = patienceNanos;
    }

    /** How late is not late. */
    long mostNanos() {
        return mostNanos;
    }

    /** Takes note of a measurement. */
    void measured(long nanos, long now) {
        boolean wasLate = late;
        late = nanos > mostNanos;
        if (late && !wasLate) {
            lateSince = now - nanos;
        }
        tooMuch = late && now - lateSince >= patienceNanos;
    }

    /** Takes note that something has not ended after so long: it will have been later than this. */
    void atLeast(long nanos, long now) {
        if (nanos > mostNanos) {
            measured(nanos, now);
        }
    }

    /** Whether it has been late for as long as it may. */
    boolean isTooMuch() {
        return tooMuch;
    }
}
