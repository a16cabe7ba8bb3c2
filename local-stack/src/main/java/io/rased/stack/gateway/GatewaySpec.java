/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.gateway;

import io.rased.stack.artifact.ClassPath;
import io.rased.stack.artifact.JavaCommand;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.data.PrivateFiles;
import io.rased.stack.process.ChildSpec;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A gateway as a child: the class path that its module's build wrote, a configuration file, and readiness as its
 * management port tells it. Of what is in the configuration it knows nothing.
 *
 * @param name the child's name, also that of its log and its configuration file: {@code gateway-0}
 * @param configuration the whole configuration, YAML; written anew at every start, readable for its owner only
 * @param managementPort where {@code /health/ready} is
 * @param environment all of the child's environment; that the inference library reports nothing to its makers is added
 */
public record GatewaySpec(String name, String configuration, int managementPort, Map<String, String> environment) {
    static final String MAIN_CLASS = "io.rased.gateway.GatewayMain";
    /**
     * For a laptop: little heap, and collections that stop an event loop for as short as they can. Without a first limit
     * of its own, loaded classes alone would cause full collections of over 100 ms while it starts. Compilers, and threads of
     * the lowest priority, give way to everything else: servers and gateway share few processors here.
     */
    private static final List<String> OPTIONS = List.of(
            "-Xmx384m",
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=50",
            "-XX:MetaspaceSize=256m",
            "-XX:ThreadPriorityPolicy=1",
            "-XX:JavaPriority1_To_OSPriority=5",
            "-XX:CompilerThreadPriority=5",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    /** Two of them are for clients to leave, if there are any ({@code ingestion.drain}). */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(4);

    public GatewaySpec {
        Map<String, String> quiet = new HashMap<>(environment);
        quiet.put("ORT_DISABLE_TELEMETRY", "1");
        environment = Map.copyOf(quiet);
    }

    /** The child. */
    public ChildSpec child(DataDirectory data, Path checkout) throws IOException {
        ClassPath classPath = ClassPath.read(checkout.resolve("gateway"), "gateway.classpath");
        Path file = data.root().resolve(name + ".yaml");
        Path home = data.of(name);
        return new ChildSpec(
                name,
                new JavaCommand(classPath, options(checkout), MAIN_CLASS, List.of("--config", file.toString()))
                        .command(home.resolve("java.args")),
                environment,
                RunAs.SAME_USER,
                home,
                data.log(name),
                data.pidFile(name),
                () -> PrivateFiles.write(file, configuration),
                new HttpProbe(URI.create("http://127.0.0.1:" + managementPort + "/health/ready")),
                START_TIMEOUT,
                StopSignal.TERM,
                STOP_TIMEOUT,
                data.isTemporary() ? "" : "Its configuration is " + file + ".");
    }

    /** Relative paths of the configuration start at the checkout, as under {@code ./rased run}. */
    private static List<String> options(Path checkout) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-Drased.home=" + checkout);
        return options;
    }
}
