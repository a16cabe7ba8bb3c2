/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.arrival;

import io.rased.commands.up.RunningRased;
import io.rased.stack.artifact.Checkout;
import io.rased.stack.artifact.ClassPath;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Asks {@code ./rased doctor --ledger} about a running Rased, as an operator would: in a process of its own. Blocks. */
public final class DoctorsLedger {
    private static final int LONGEST_MINUTES = 5;

    private DoctorsLedger() {}

    /**
     * What it answered.
     *
     * @param balanced whether there is no gap
     * @param text what it printed
     */
    public record Answer(boolean balanced, String text) {
        /** For a report. */
        public String markdown() {
            return "`./rased doctor --ledger` afterwards:\n\n```\n" + text.strip() + "\n```";
        }
    }

    /** Asks; the whole ledger is drawn up, which takes seconds for ten thousand transactions. */
    public static Answer ask(RunningRased rased) throws InterruptedException {
        try {
            Path output = Files.createTempFile("rased-ledger-", ".txt");
            try {
                Process doctor = new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xmx256m",
                                "-cp",
                                ClassPath.read(Checkout.root().resolve("gateway"), "gateway.classpath")
                                        .text(),
                                "io.rased.gateway.doctor.Doctor",
                                "--config",
                                rased.directory().resolve("gateway-0.yaml").toString(),
                                "--ledger")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean ended = doctor.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
                doctor.destroyForcibly();
                return new Answer(ended && doctor.exitValue() == 0, Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new StackException("The ledger could not be asked: " + e.getMessage(), e);
        }
    }
}
