/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack;

import io.rased.stack.data.DataDirectory;
import io.rased.stack.fault.StackException;
import io.rased.stack.process.Child;
import io.rased.stack.process.Spawner;
import io.rased.stack.process.StartProgress;
import io.rased.stack.process.Wrapping;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Redis, PostgreSQL, Kafka and Cassandra, running, as children of this JVM.
 *
 * <p>On Linux they die with this JVM, whatever kills it (see {@link Wrapping}). A single server can be stopped, killed and
 * started again on the same port and data: {@code stack.server(POSTGRES).kill()}. Nothing starts a dead server by itself;
 * that is the {@link io.rased.stack.process.Supervisor}'s job. Every method that starts or stops blocks; safe for use by
 * several threads.
 */
public final class LocalStack implements AutoCloseable {
    private final DataDirectory data;
    private final Spawner spawner;
    private final Map<ServerName, Child> servers;
    private final Map<ServerName, URI> addresses;
    private final Map<ServerName, URI> clientAddresses;

    LocalStack(
            DataDirectory data,
            Spawner spawner,
            Map<ServerName, Child> servers,
            Map<ServerName, URI> addresses,
            Map<ServerName, URI> clientAddresses) {
        this.data = data;
        this.spawner = spawner;
        this.servers = new EnumMap<>(servers);
        this.addresses = new EnumMap<>(addresses);
        this.clientAddresses = new EnumMap<>(clientAddresses);
    }

    /**
     * Starts the four at the same time and returns when all of them serve.
     *
     * @throws StackException if one does not; then nothing is left running
     */
    public static LocalStack start(StackOptions options, StartProgress progress) throws InterruptedException {
        return start(open(options, progress), options, progress);
    }

    /** Opens the data directory that the options name, for a caller that needs it before the servers start. */
    public static DataDirectory open(StackOptions options, StartProgress progress) throws InterruptedException {
        try {
            return options.directory() == null
                    ? DataDirectory.temporary(progress::note)
                    : DataDirectory.open(options.directory(), progress::note);
        } catch (IOException e) {
            throw new StackException("The data directory could not be opened: " + e, e);
        }
    }

    /** The same in a directory that is open; it is the stack's from now on, and closed with it or if it fails. */
    public static LocalStack start(DataDirectory data, StackOptions options, StartProgress progress)
            throws InterruptedException {
        Wrapping wrapping = Wrapping.ofThisMachine();
        if (!wrapping.hasDeathSignal()) {
            progress.note(
                    "no setpriv here: servers outlive a kill -9 of this process until the next start on their data");
        }
        Spawner spawner = new Spawner(wrapping);
        try {
            LocalStack stack = StackAssembly.assemble(data, spawner, options);
            StackStart.all(List.copyOf(stack.servers.values()), progress);
            return stack;
        } catch (IOException e) {
            abandon(data, spawner);
            throw new StackException("The local stack could not be started: " + e, e);
        } catch (InterruptedException e) {
            abandon(data, spawner);
            throw e;
        } catch (RuntimeException e) {
            data.keepLogs();
            abandon(data, spawner);
            throw e;
        }
    }

    private static void abandon(DataDirectory data, Spawner spawner) {
        spawner.close();
        data.closeQuietly();
    }

    /** {@code redis://:password@127.0.0.1:port}. */
    public URI redis() {
        return address(ServerName.REDIS);
    }

    /** {@code kafka://127.0.0.1:port}. */
    public URI kafka() {
        return address(ServerName.KAFKA);
    }

    /** {@code cassandra://127.0.0.1:port?localDatacenter=datacenter1}. */
    public URI cassandra() {
        return address(ServerName.CASSANDRA);
    }

    /** {@code postgresql://rased:password@127.0.0.1:port/rased}. */
    public URI postgres() {
        return address(ServerName.POSTGRES);
    }

    /** The same as {@link #address}, after the {@link Detour} of the options: where a gateway is to reach it. */
    public URI clientAddress(ServerName name) {
        return Objects.requireNonNull(clientAddresses.get(name));
    }

    /** The address with credentials. */
    public URI address(ServerName name) {
        return Objects.requireNonNull(addresses.get(name));
    }

    /** One server, to be stopped, killed, started again or supervised. */
    public Child server(ServerName name) {
        return Objects.requireNonNull(servers.get(name));
    }

    /** The servers' own pids. */
    public Map<ServerName, Long> pids() {
        Map<ServerName, Long> pids = new EnumMap<>(ServerName.class);
        servers.forEach((name, child) -> pids.put(name, child.pid()));
        return pids;
    }

    /** Where everything is kept. */
    public DataDirectory data() {
        return data;
    }

    /** Starts further children that are to live and die with this stack, as a gateway. */
    public Spawner spawner() {
        return spawner;
    }

    /** Stops the four at the same time. If the data is temporary they are killed, which is quicker, and it is deleted. */
    @Override
    public void close() throws InterruptedException {
        List<Child> all = List.copyOf(servers.values());
        if (data.isTemporary()) {
            StackStart.killAll(all);
        } else {
            StackStart.stopAll(all);
        }
        abandon(data, spawner);
    }
}
