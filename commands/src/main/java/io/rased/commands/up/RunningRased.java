/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import io.rased.stack.LocalStack;
import io.rased.stack.ServerName;
import io.rased.stack.StackOptions;
import io.rased.stack.StackStart;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.fault.StackException;
import io.rased.stack.process.Backoff;
import io.rased.stack.process.Child;
import io.rased.stack.process.StartProgress;
import io.rased.stack.process.Supervisor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local stack and its gateways, up and supervised. For {@code up}, and for commands that need a Rased to talk to. */
public final class RunningRased implements AutoCloseable {
    private final LocalStack stack;
    private final List<Child> gateways;
    private final Supervisor supervisor;
    private final Announcement announcement;
    private final @Nullable Path readyFile;

    private RunningRased(
            LocalStack stack,
            List<Child> gateways,
            Supervisor supervisor,
            Announcement announcement,
            @Nullable Path readyFile) {
        this.stack = stack;
        this.gateways = List.copyOf(gateways);
        this.supervisor = supervisor;
        this.announcement = announcement;
        this.readyFile = readyFile;
    }

    /**
     * Starts everything and returns when all of it serves.
     *
     * <p>An interrupt ends the start, and what was started by then.
     *
     * @param out gets a line when a child died, and when it is up again
     * @throws StackException if something does not start; then nothing is left running
     * @throws io.rased.commands.fault.UserMistake if an option is wrong
     */
    public static RunningRased start(UpOptions options, StartProgress progress, PrintStream out)
            throws InterruptedException {
        Map<String, Object> user = UserFile.read(options.configuration());
        ConfigurationCheck.run(options.configuration(), user, System.getenv());
        StackOptions stackOptions = (options.data() == null
                        ? StackOptions.temporary()
                        : StackOptions.in(options.data()))
                .withDetour(options.detour());
        DataDirectory data = LocalStack.open(stackOptions, progress);
        List<GatewayPorts.Pair> ports = claimPorts(data, user, options);
        LocalStack stack = LocalStack.start(data, stackOptions, progress);
        try {
            return withGateways(stack, Gateways.prepare(stack, user, ports), options, progress, out);
        } catch (IOException e) {
            stack.close();
            throw new StackException("Rased could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            stack.close();
            throw e;
        } catch (RuntimeException e) {
            Thread.interrupted(); // there is something to wait for
            data.keepLogs();
            stack.close();
            throw e;
        }
    }

    /** Before the servers start: a port that is taken, or a ready file that cannot be, is said at once. */
    private static List<GatewayPorts.Pair> claimPorts(DataDirectory data, Map<String, Object> user, UpOptions options) {
        try {
            removeStale(options.readyFile());
            return new GatewayPorts(data.ports(), user).claim(options.gateways(), options.port());
        } catch (IOException e) {
            data.closeQuietly();
            throw new StackException("Rased could not be started: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            data.closeQuietly();
            throw e;
        }
    }

    private static RunningRased withGateways(
            LocalStack stack, Gateways gateways, UpOptions options, StartProgress progress, PrintStream out)
            throws IOException, InterruptedException {
        List<DemoOrganization> organizations =
                new DemoOrganizations(stack.data().secrets()).create(stack.postgres());
        StackStart.all(gateways.children(), progress);

        Announcement announcement = new Announcement(stack, gateways, organizations, options.readyFile(), out);
        Supervisor supervisor = new Supervisor(announcement, Backoff.standard());
        gateways.children().forEach(supervisor::watch);
        for (ServerName name : ServerName.values()) {
            supervisor.watch(stack.server(name));
        }
        announcement.publish();
        return new RunningRased(stack, gateways.children(), supervisor, announcement, options.readyFile());
    }

    /** Where everything is now. */
    public ReadyInfo ready() {
        return announcement.now();
    }

    /** Every process that is supervised: the gateways, then the servers. */
    public List<Child> children() {
        List<Child> all = new ArrayList<>(gateways);
        for (ServerName name : ServerName.values()) {
            all.add(stack.server(name));
        }
        return List.copyOf(all);
    }

    /** The data directory. */
    public Path directory() {
        return stack.data().root();
    }

    /** The servers, for a command that wants to see them. */
    public LocalStack stack() {
        return stack;
    }

    /** Ends gateways first, so that they hand over what they hold, then the servers. Takes less than 10 s. */
    @Override
    public void close() throws InterruptedException {
        Thread.interrupted(); // we may be here because of an interrupt, and have things to wait for
        supervisor.close();
        announcement.close();
        try {
            // Before anything ends: from here on it is not ready, and we may be killed before the last has ended.
            removeStale(readyFile);
        } catch (IOException e) {
            throw new StackException("The ready file could not be removed: " + e.getMessage(), e);
        } finally {
            StackStart.stopAll(gateways);
            stack.close();
        }
    }

    /** A ready file of an earlier run would tell a waiting script that we are up. */
    private static void removeStale(@Nullable Path readyFile) throws IOException {
        if (readyFile != null) {
            Files.deleteIfExists(readyFile);
        }
    }
}
