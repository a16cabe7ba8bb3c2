/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import java.time.Duration;

/**
 * How long to wait before the next attempt: doubled each time up to a bound, and spread by up to 20 % less, so that what
 * failed together doesn't come back together. The spread follows from the seed, so it needs no randomness.
 *
 * @param min the first wait
 * @param max the longest wait
 */
record Backoff(Duration min, Duration max) {
    private static final int MAX_DOUBLINGS = 30;
    private static final long SPREAD_PERMILLE = 200;

    /**
     * The wait after an attempt.
     *
     * @param attempt which attempt failed, from 1
     * @param seed what tells this sequence of attempts from others
     */
    Duration after(int attempt, long seed) {
        long doubled = min.toMillis() << Math.min(Math.max(0, attempt - 1), MAX_DOUBLINGS);
        long capped = doubled <= 0 ? max.toMillis() : Math.min(doubled, max.toMillis());
        long permille = Math.floorMod(mix(seed * 31 + attempt), SPREAD_PERMILLE + 1);
        return Duration.ofMillis(Math.max(1, capped - capped * permille / 1000));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
