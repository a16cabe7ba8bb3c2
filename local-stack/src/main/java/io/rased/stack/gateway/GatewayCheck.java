/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.gateway;

import io.rased.stack.artifact.ClassPath;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a gateway judge a configuration without a server; it ends when it has. Takes about a second, most of it a JVM's start. */
public final class GatewayCheck {
    private static final List<String> OPTIONS = List.of(
            "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8");

    private GatewayCheck() {}

    /**
     * What the gateway finds wrong, in its own words; empty if it would start with this.
     *
     * @param configuration a file; null for the environment alone
     * @param environment all of the gateway's environment
     * @param checkout where the gateway was built
     */
    public static Optional<String> faults(@Nullable Path configuration, Map<String, String> environment, Path checkout)
            throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add(GatewaySpec.MAIN_CLASS);
        command.add("--check-config");
        if (configuration != null) {
            command.addAll(List.of("--config", configuration.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .put(
                        "CLASSPATH",
                        ClassPath.read(checkout.resolve("gateway"), "gateway.classpath")
                                .text());
        try {
            Process process = builder.start();
            try {
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor() == 0 ? Optional.empty() : Optional.of(said.strip());
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new StackException("The configuration could not be checked: " + e.getMessage(), e);
        }
    }
}
