/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import java.time.Duration;

/**
 * Turns Ctrl-C and SIGTERM into an interrupt of the thread that runs the command, and gives it time to end what it
 * started. What is still alive after that dies with this process: children have a parent death signal.
 */
public final class InterruptOnExit {
    /** Rased ends within 10 s; gateways have 3 s, then servers 5 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private InterruptOnExit() {}

    /** To be called once, before anything is started. */
    public static void installFor(Thread command) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(command), "end"));
    }

    private static void end(Thread command) {
        command.interrupt();
        try {
            command.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
