/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.stack.artifact.Checkout;
import io.rased.stack.artifact.ClassPath;
import io.rased.stack.artifact.JavaCommand;
import io.rased.stack.data.DataDirectory;
import io.rased.stack.process.Child;
import io.rased.stack.process.ChildSpec;
import io.rased.stack.process.Loopback;
import io.rased.stack.process.Preparation;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.Spawner;
import io.rased.stack.process.StopSignal;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the two servers that are compared, in a JVM of its own.
 *
 * @param child the process
 * @param port where it listens
 */
record ServerProcess(Child child, int port) {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 250;
    private static final int MOST_LOOKS = 60;
    private static final Duration IDLE = Duration.ofMillis(10); // the kernel counts in steps of this

    /** As the local stack runs a gateway. */
    private static final List<String> OPTIONS =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8");

    static ServerProcess create(
            String name,
            Class<?> main,
            Map<String, String> settings,
            AppendPlan plan,
            DataDirectory data,
            Spawner spawner)
            throws IOException {
        int port = data.ports().claim(name);
        var classPath = ClassPath.read(Checkout.root().resolve("benchmarks"), "benchmarks.classpath");
        var arguments = List.of(Integer.toString(port), Integer.toString(plan.eventLoops()));
        var command = new JavaCommand(classPath, options(name, plan.recordings()), main.getName(), arguments);
        Path home = data.of(name);
        var environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(variable -> variable.startsWith("RASED_"));
        environment.putAll(settings);
        var spec = new ChildSpec(
                name,
                command.command(home.resolve("java.args")),
                environment,
                RunAs.SAME_USER,
                home,
                data.log(name),
                data.pidFile(name),
                Preparation.none(),
                () -> listens(port),
                START_TIMEOUT,
                StopSignal.TERM,
                STOP_TIMEOUT,
                "It is one of the two servers that the benchmark compares.");
        return new ServerProcess(new Child(spec, spawner), port);
    }

    /** The processor time that it has taken so far, in all its threads. */
    Duration processorTime() {
        return processorTime(child);
    }

    /** Waits until it does nothing, not even compile what the last round made hot; for some seconds at the most. */
    void awaitIdle() throws InterruptedException {
        Duration before = Duration.ZERO;
        Duration now = processorTime();
        for (int look = 0; look < MOST_LOOKS && now.minus(before).compareTo(IDLE) > 0; look++) {
            Thread.sleep(LOOK_MILLIS);
            before = now;
            now = processorTime();
        }
    }

    static Duration processorTime(Child child) {
        return ProcessHandle.of(child.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new FailedRunException(
                        child.name() + " has ended, or this platform doesn't tell a process's processor time"));
    }

    private static List<String> options(String name, @org.jspecify.annotations.Nullable Path recordings)
            throws IOException {
        var options = new ArrayList<>(OPTIONS);
        if (recordings != null) {
            Path file = Files.createDirectories(recordings).toAbsolutePath().resolve(name + ".jfr");
            // Samples wherever the code is, not only where the JVM may stop.
            options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"));
            options.add("-XX:StartFlightRecording=dumponexit=true,settings=profile,filename=" + file);
        }
        return options;
    }

    private static boolean listens(int port) throws IOException {
        try (Socket socket = Loopback.connect(port)) {
            return socket.isConnected();
        }
    }
}
