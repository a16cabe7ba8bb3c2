/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.doctor;

import io.rased.config.InvalidConfigurationException;
import io.rased.gateway.GatewaySettings;
import io.rased.gateway.QuietDrivers;
import io.rased.gateway.Server;
import io.rased.gateway.ServerChecks;
import io.rased.gateway.check.Finding;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased doctor}: asks every server of a configuration, and prints all that was found. */
@Command(
        name = "rased doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a configuration, asks Redis, Kafka, Cassandra and PostgreSQL, and prints what is good, what may cost",
            "something in a fault, and what keeps a gateway from running, each with its fix. Topics and the keyspace that",
            "are missing are made, as a start would."
        },
        footer = {"", "Exit codes: 0 no faults, 1 faults, 2 wrong command line."})
public final class Doctor implements Callable<Integer> {
    private static final long TIMEOUT_SECONDS = 60;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration that the gateway is run with.")
    private @Nullable Path config;

    private Doctor() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        QuietDrivers.install();
        System.exit(new CommandLine(new Doctor()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (config == null) {
            System.err.println(
                    "rased doctor needs the configuration whose servers it is to look at: --config FILE, the file"
                            + " that ./rased run gets. What ./rased up starts needs no doctor; its configuration is gateway-0.yaml"
                            + " in its data directory.");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            return examine(GatewaySettings.read(config));
        } catch (InvalidConfigurationException wrong) {
            System.err.println(wrong.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static int examine(GatewaySettings settings) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            List<Finding> findings = ServerChecks.run(vertx, settings, EnumSet.allOf(Server.class))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return Findings.print(findings, System.out) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (TimeoutException e) {
            System.err.println("A server did not answer within " + TIMEOUT_SECONDS
                    + " s, nor did it refuse. Look at the addresses in the configuration, and for a firewall.");
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            vertx.close();
        }
    }
}
