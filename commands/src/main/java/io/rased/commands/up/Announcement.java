/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.stack.LocalStack;
import io.rased.stack.ServerName;
import io.rased.stack.process.Child;
import io.rased.stack.process.SupervisorListener;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the terminal and the ready file what is up, and what died and is up again. */
final class Announcement implements SupervisorListener, AutoCloseable {
    private final LocalStack stack;
    private final Gateways gateways;
    private final List<DemoOrganization> organizations;
    private final @Nullable Path readyFile;
    private final PatientPrinter printer;
    private boolean closed;

    Announcement(
            LocalStack stack,
            Gateways gateways,
            List<DemoOrganization> organizations,
            @Nullable Path readyFile,
            PrintStream out) {
        this.stack = stack;
        this.gateways = gateways;
        this.organizations = organizations;
        this.readyFile = readyFile;
        this.printer = new PatientPrinter(out);
    }

    /** Writes the ready file, if one was asked for. */
    synchronized void publish() throws IOException {
        if (readyFile != null && !closed) {
            ReadyFile.write(readyFile, now());
        }
    }

    ReadyInfo now() {
        Map<String, URI> servers = new LinkedHashMap<>();
        Map<String, Long> pids = new LinkedHashMap<>();
        for (ServerName name : ServerName.values()) {
            servers.put(name.label(), stack.address(name));
            pids.put(name.label(), stack.server(name).pid());
        }
        return new ReadyInfo(
                gateways.addresses(), gateways.management(), organizations, servers, gateways.pids(), pids);
    }

    @Override
    public void died(Child child, Duration wait) {
        printer.say(child.name() + " died; it is started again"
                + (wait.isZero() ? " now" : " in " + wait.toSeconds() + " s"));
    }

    @Override
    public void restarted(Child child) {
        try {
            publish();
            printer.say(child.name() + " is up again, with pid " + child.pid());
        } catch (IOException e) {
            printer.say(child.name() + " is up again, but the ready file could not be written: " + e.getMessage());
        }
    }

    @Override
    public void failed(Child child, String why) {
        printer.say(why);
    }

    /** Writes no more. */
    @Override
    public synchronized void close() {
        closed = true;
        printer.close();
    }
}
