/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Prints lines in order on a thread of its own: a terminal that takes none for a while (Ctrl-S, a pager) holds up nobody who has
 * something to say. Safe for use by several threads.
 */
final class PatientPrinter implements AutoCloseable {
    private final PrintStream out;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread printer = new Thread(task, "printer");
        printer.setDaemon(true);
        return printer;
    });

    PatientPrinter(PrintStream out) {
        this.out = out;
    }

    /** Returns at once. */
    void say(String line) {
        try {
            thread.execute(() -> out.println(line));
        } catch (RejectedExecutionException e) {
            // closed: everything is ending
        }
    }

    /** Takes no more; what was said is printed while the process lives. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
