/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import java.util.random.RandomGenerator;

/**
 * When a refused client may come back: a range of whole seconds, out of which each answer gets one at random, so that
 * those who were refused together don't return together.
 *
 * @param least the soonest, in seconds, at least 1
 * @param most the latest, in seconds
 */
public record RetryAfter(int least, int most) {
    /** After a moment of too much to do. */
    public static final RetryAfter SOON = new RetryAfter(1, 3);
    /** After a server that is away: a restart takes this long. */
    public static final RetryAfter LATER = new RetryAfter(2, 5);
    /** After a store that is full, and drains only when another one is back. */
    public static final RetryAfter MUCH_LATER = new RetryAfter(5, 15);

    /** @throws IllegalArgumentException if it is no range from 1 on */
    public RetryAfter {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("no range of seconds: " + least + " to " + most);
        }
    }

    /** One of the seconds, each as likely as the others. */
    public int seconds(RandomGenerator random) {
        return random.nextInt(least, most + 1);
    }
}
