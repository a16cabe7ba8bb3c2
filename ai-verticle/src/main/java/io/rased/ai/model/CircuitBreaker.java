/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Keeps questions from a model that does not answer.
 *
 * <ul>
 *   <li>Closed: all pass. When enough of those that ended within the window failed, it opens; and when it is told to.
 *   <li>Open: none passes, for a while. Then a single one does, and the others wait for how that ends.
 *   <li>If it is answered, the breaker is closed again, with nothing counted; if it fails, it is open for another while.
 * </ul>
 *
 * <p>Whoever passes must say how it ended. Safe on any thread; never waits longer than for a few additions.
 */
final class CircuitBreaker {
    /** The window moves in so many steps. */
    private static final int STEPS = 10;

    private final BreakerSettings settings;
    private final LongSupplier nanos;
    private final long stepNanos;
    private final long[] steps = new long[STEPS];
    private final int[] ended = new int[STEPS];
    private final int[] failed = new int[STEPS];
    private State state = State.CLOSED;
    private long openUntil;

    /** What becomes of a question. */
    enum State {
        CLOSED,
        OPEN,
        /** One question is under way, to see. */
        TRYING
    }

    /** @param nanos a clock that only goes forward, as {@link System#nanoTime} */
    CircuitBreaker(BreakerSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.stepNanos = Math.max(1, settings.window().toNanos() / STEPS);
        Arrays.fill(steps, Long.MIN_VALUE);
    }

    /** Whether a question may be put now. */
    synchronized boolean pass() {
        if (state == State.OPEN && nanos.getAsLong() - openUntil >= 0) {
            state = State.TRYING;
            return true;
        }
        return state == State.CLOSED;
    }

    /** A question that passed was answered. */
    synchronized void answered() {
        if (state == State.TRYING) {
            state = State.CLOSED;
            Arrays.fill(steps, Long.MIN_VALUE);
        } else {
            count(false);
        }
    }

    /**
     * A question that passed was not.
     *
     * @return whether that has opened the breaker, which was closed
     */
    synchronized boolean failed() {
        boolean tried = state == State.TRYING;
        if (!tried) {
            count(true);
        }
        if (tried || state == State.CLOSED && mostFail()) {
            return open();
        }
        return false;
    }

    /**
     * Opens it, whatever came before.
     *
     * @return whether it was closed
     */
    synchronized boolean open() {
        boolean closed = state == State.CLOSED;
        state = State.OPEN;
        openUntil = nanos.getAsLong() + settings.open().toNanos();
        return closed;
    }

    synchronized State state() {
        return state;
    }

    private void count(boolean failure) {
        long step = Math.floorDiv(nanos.getAsLong(), stepNanos);
        int at = (int) Math.floorMod(step, (long) STEPS);
        if (steps[at] != step) {
            steps[at] = step;
            ended[at] = 0;
            failed[at] = 0;
        }
        ended[at]++;
        failed[at] += failure ? 1 : 0;
    }

    private boolean mostFail() {
        long oldest = Math.floorDiv(nanos.getAsLong(), stepNanos) - STEPS;
        int all = 0;
        int bad = 0;
        for (int at = 0; at < STEPS; at++) {
            if (steps[at] > oldest) {
                all += ended[at];
                bad += failed[at];
            }
        }
        return all >= settings.calls() && bad >= settings.failures() * all;
    }
}
