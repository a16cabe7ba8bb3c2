/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.postgres;

import io.rased.stack.artifact.ServerBinaries;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.process.ChildSpec;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL on loopback with a password. It refuses to run as root; there it runs in a user namespace, or, where that is
 * forbidden, as nobody (see {@link RunAs}).
 */
public final class PostgresServer {
    /** Both the user and the database. */
    static final String RASED = "rased";

    private static final String NAME = "postgres";

    private final DataDirectory data;
    private final String password;
    private final int port;
    private final RunAs runAs;

    public PostgresServer(DataDirectory data, RunAs runAs) throws IOException {
        this.data = data;
        this.password = data.secrets().get("postgres-password");
        this.port = data.ports().claim(NAME);
        this.runAs = runAs;
    }

    /** {@code postgresql://rased:password@127.0.0.1:port/rased}. */
    public URI uri() {
        return URI.create("postgresql://" + RASED + ":" + password + "@127.0.0.1:" + port + "/" + RASED);
    }

    /** The child. Its first start makes the cluster, and its readiness makes the database. */
    public ChildSpec spec(ServerBinaries binaries, Duration startTimeout) throws IOException {
        Path home = data.of(NAME);
        Path cluster = home.resolve("cluster");
        Path programs = binaries.postgres().resolve("bin");
        Cluster preparation = new Cluster(programs, home, cluster, data.log(NAME), password, runAs);
        return new ChildSpec(
                NAME,
                command(programs, cluster),
                System.getenv(),
                runAs,
                home,
                data.log(NAME),
                data.pidFile(NAME),
                () -> {
                    binaries.unpackPostgres();
                    preparation.prepare();
                },
                new PostgresProbe(port, password),
                startTimeout,
                StopSignal.INT,
                ChildSpec.SERVER_STOP_TIMEOUT,
                data.adviceFor(NAME));
    }

    private List<String> command(Path programs, Path cluster) {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("postgres").toString());
        command.addAll(List.of("-D", cluster.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "port", port,
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", 100,
                "shared_buffers", "32MB",
                // In the data directory, not in /dev/shm: what a kill -9 leaves there goes with the data.
                "dynamic_shared_memory_type", "mmap",
                "log_min_messages", "warning",
                "fsync", "on",
                "synchronous_commit", "on");
    }
}
