/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack;

import io.rased.stack.process.StartProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * One line per child with its time. On a terminal a last line tells what is still awaited; elsewhere, as in a CI log,
 * only whole lines are written.
 */
public final class ConsoleProgress implements StartProgress {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Set<String> awaited = new LinkedHashSet<>();

    public ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void starting(String child) {
        awaited.add(child);
        status();
    }

    @Override
    public synchronized void ready(String child, Duration took) {
        awaited.remove(child);
        line(String.format(Locale.ROOT, "  %-10s ready after %.1f s", child, took.toMillis() / 1000.0));
    }

    @Override
    public synchronized void failed(String child) {
        awaited.remove(child);
        line(String.format(Locale.ROOT, "  %-10s failed", child));
    }

    @Override
    public synchronized void note(String message) {
        line("  " + message);
    }

    private void line(String text) {
        out.println(terminal ? CLEAR_LINE + text : text);
        status();
    }

    private void status() {
        if (terminal) {
            out.print(awaited.isEmpty() ? CLEAR_LINE : CLEAR_LINE + "  waiting for " + String.join(", ", awaited));
            out.flush();
        }
    }
}
