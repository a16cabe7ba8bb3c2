/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an interrupt of the thread that runs a command, and holds the exit back until that thread
 * has closed this, but not for ever. What is still alive then dies with this process: children have a parent death signal.
 *
 * <p>Use it as the first resource of a try, so that it is closed last.
 */
public final class InterruptOnExit implements AutoCloseable {
    /** Rased ends within 10 s; gateways have 4 s, then servers 4 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    // Not the thread's own end: it may be on its way into System.exit, which waits for us.
    private final CountDownLatch closed = new CountDownLatch(1);

    private InterruptOnExit() {}

    /** For the thread that calls. */
    public static InterruptOnExit install() {
        InterruptOnExit exit = new InterruptOnExit();
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> exit.end(command), "end"));
        return exit;
    }

    private void end(Thread command) {
        if (closed.getCount() == 0) {
            return;
        }
        command.interrupt();
        try {
            closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
