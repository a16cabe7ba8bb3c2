/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.stack.artifact.Checkout;
import io.rased.stack.artifact.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short {@code ./rased bench faults}: one of each kind of process is killed, and more. The long ones are run by hand. */
class FaultsIT {
    @TempDir
    private Path directory;

    @Test
    @Timeout(300)
    void nothingAcknowledgedIsLostOrDoubledWhateverIsDone() throws IOException, InterruptedException {
        Path home = Checkout.root();
        Path report = directory.resolve("report.md");
        Path output = directory.resolve("faults.log");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Drased.home=" + home,
                        "io.rased.benchmarks.Bench",
                        "faults",
                        "--kills=6",
                        "--restarts=1",
                        "--cuts=1",
                        "--delays=1",
                        "--seed=859",
                        "--rate=5",
                        "--report=" + report))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .put(
                        "CLASSPATH",
                        ClassPath.read(home.resolve("benchmarks"), "benchmarks.classpath")
                                .text());
        Process process = builder.start();
        try {
            process.waitFor(280, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(report))
                .contains("| kill -9 | gateway-", "| kill -9 | redis", "| kill -9 | postgres")
                .contains("| kill -9 | kafka", "| kill -9 | cassandra")
                .contains("| SIGTERM | gateway-", "| connections cut | ", "| bytes delayed | ");
    }
}
