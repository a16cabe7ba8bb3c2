/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import java.time.Duration;

/**
 * How long a client bears with a gateway.
 *
 * @param total how long a busy or unreachable gateway is asked again, and how long a result is waited for
 * @param request how long one request may take; longer than the longest {@code ?wait}, if it waits
 * @param longestPause the most of a {@code Retry-After} that is waited
 */
public record Patience(Duration total, Duration request, Duration longestPause) {
    private static final Duration REQUEST = Duration.ofSeconds(45);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** That of a polite client. */
    public static Patience of(Duration total) {
        return new Patience(total, REQUEST, LONGEST_PAUSE);
    }
}
