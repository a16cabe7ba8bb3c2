/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.cassandra;

import io.rased.stack.artifact.ClassPath;
import io.rased.stack.artifact.JavaCommand;
import io.rased.stack.artifact.Template;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.data.PrivateFiles;
import io.rased.stack.process.Background;
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
 * Cassandra on loopback, one node, without passwords.
 *
 * <p>Two of its JVM options (in {@code jvm.options}) halve the CPU time of its start, from 11 s to 6 s: it measures the
 * overhead of a row on 1,000 rows instead of 100,000, with the same result, and classes from the jars are not verified.
 */
public final class CassandraServer {
    private static final String NAME = "cassandra";
    private static final String MAIN_CLASS = "org.apache.cassandra.service.CassandraDaemon";

    private final DataDirectory data;
    private final int port;
    private final int storagePort;

    public CassandraServer(DataDirectory data) throws IOException {
        this.data = data;
        this.port = data.ports().claim(NAME);
        this.storagePort = data.ports().claim("cassandra-storage");
    }

    /** {@code cassandra://127.0.0.1:port?localDatacenter=datacenter1}. */
    public URI uri() {
        return URI.create("cassandra://127.0.0.1:" + port + "?localDatacenter=datacenter1");
    }

    /** The child, on the class path of the module cassandra-server. */
    public ChildSpec spec(Path checkout, Duration startTimeout) throws IOException {
        ClassPath classPath =
                ClassPath.read(checkout.resolve("local-stack").resolve("cassandra-server"), "server.classpath");
        Path home = data.of(NAME);
        return new ChildSpec(
                NAME,
                Background.command(new JavaCommand(classPath, options(classPath, home), MAIN_CLASS, List.of())
                        .command(home.resolve("java.args"))),
                System.getenv(),
                RunAs.SAME_USER,
                home,
                data.log(NAME),
                data.pidFile(NAME),
                () -> configure(home),
                new CqlProbe(port),
                startTimeout,
                StopSignal.TERM,
                ChildSpec.SERVER_STOP_TIMEOUT,
                data.adviceFor(NAME));
    }

    private void configure(Path home) throws IOException {
        Map<String, Object> values = Map.of("port", port, "storagePort", storagePort, "directory", home);
        write(home, "cassandra.yaml", values);
        write(home, "logback.xml", values);
    }

    private static void write(Path home, String name, Map<String, ?> values) throws IOException {
        PrivateFiles.write(home.resolve(name), Template.fill(CassandraServer.class, name, values));
    }

    private static List<String> options(ClassPath classPath, Path home) throws IOException {
        List<String> options = new ArrayList<>(Template.fill(CassandraServer.class, "jvm.options", Map.of())
                .lines()
                .toList());
        options.add("-javaagent:" + classPath.jar("jamm-")); // measures what memtables hold
        options.add("-Dcassandra.config=" + home.resolve("cassandra.yaml").toUri());
        options.add("-Dcassandra.storagedir=" + home);
        options.add("-Dcassandra.logdir=" + home);
        options.add("-Dlogback.configurationFile=" + home.resolve("logback.xml"));
        return options;
    }
}
