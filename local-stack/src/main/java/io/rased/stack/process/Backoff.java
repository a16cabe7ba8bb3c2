/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.time.Duration;

/**
 * How long to wait before a dead child is started again: not at all the first time, then longer with every death that
 * follows closely.
 *
 * @param first the wait after the second death in a row; it doubles from there
 * @param longest the bound
 * @param calm after this long in life the next death counts as a first one
 */
public record Backoff(Duration first, Duration longest, Duration calm) {
    private static final int MOST_DOUBLINGS = 16;

    /** For children that have to be up again within 15 s. */
    public static Backoff standard() {
        return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    /** The wait after the n-th death in a row, counted from 1. */
    public Duration after(int deaths) {
        if (deaths <= 1) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(deaths - 2, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
