/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.kafka;

import io.rased.stack.artifact.ClassPath;
import io.rased.stack.artifact.JavaCommand;
import io.rased.stack.artifact.Template;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.data.PrivateFiles;
import io.rased.stack.process.ChildSpec;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kafka on loopback, one node in KRaft mode, without passwords. */
public final class KafkaServer {
    private static final String NAME = "kafka";
    private static final String MAIN_CLASS = "io.rased.stack.kafka.server.KafkaServerMain";
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote", // a fifth of the start's CPU time
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final DataDirectory data;
    private final int port;
    private final int controllerPort;

    public KafkaServer(DataDirectory data) throws IOException {
        this.data = data;
        this.port = data.ports().claim(NAME);
        this.controllerPort = data.ports().claim("kafka-controller");
    }

    /** {@code kafka://127.0.0.1:port}. */
    public URI uri() {
        return URI.create("kafka://127.0.0.1:" + port);
    }

    /**
     * The child, on the class path of the module kafka-server.
     *
     * @param advertisedPort where clients are told to connect once they have asked the first time
     */
    public ChildSpec spec(Path checkout, int advertisedPort, Duration startTimeout) throws IOException {
        ClassPath classPath =
                ClassPath.read(checkout.resolve("local-stack").resolve("kafka-server"), "server.classpath");
        Path home = data.of(NAME);
        Path configuration = home.resolve("server.properties");
        Map<String, Object> values = Map.of(
                "port", port,
                "advertisedPort", advertisedPort,
                "controllerPort", controllerPort,
                "directory", home.resolve("logs"));
        return new ChildSpec(
                NAME,
                new JavaCommand(classPath, OPTIONS, MAIN_CLASS, List.of(configuration.toString()))
                        .command(home.resolve("java.args")),
                System.getenv(),
                RunAs.SAME_USER,
                home,
                data.log(NAME),
                data.pidFile(NAME),
                () -> PrivateFiles.write(configuration, Template.fill(KafkaServer.class, "server.properties", values)),
                new KafkaProbe(port),
                startTimeout,
                StopSignal.TERM,
                ChildSpec.SERVER_STOP_TIMEOUT,
                data.adviceFor(NAME));
    }
}
