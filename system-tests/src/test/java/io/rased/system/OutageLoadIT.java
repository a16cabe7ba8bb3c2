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

/**
 * A short {@code ./rased bench outage}: under load Kafka is away for 20 s. Latencies are left to the long one, which has the
 * machine for itself.
 */
class OutageLoadIT {
    @TempDir
    private Path directory;

    @Test
    @Timeout(300)
    void withoutKafkaEveryBatchIsTakenAndAllArrivesWhenItIsBack() throws IOException, InterruptedException {
        Path home = Checkout.root();
        Path report = directory.resolve("report.md");
        Path output = directory.resolve("outage.log");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Drased.home=" + home,
                        "io.rased.benchmarks.Bench",
                        "outage",
                        "--server=kafka",
                        "--for=20s",
                        "--rate=10",
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
        process.waitFor();

        assertThat(report).as(Files.readString(output)).exists();
        assertThat(Files.readString(report))
                .contains("| refused | 0 | 0 |")
                .contains("| any other answer, or none | 0 | 0 |")
                .contains("but for 0 batches and 0 segments")
                .contains("The ledger balances")
                .doesNotContain("batches were sent late", "longer than two minutes");
    }
}
