/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.doctor;

import io.rased.config.InvalidConfigurationException;
import io.rased.gateway.GatewaySettings;
import io.rased.gateway.QuietDrivers;
import io.rased.gateway.Server;
import io.rased.gateway.ServerChecks;
import io.rased.gateway.check.Finding;
import io.rased.gateway.ledger.LedgerCheck;
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
            "are missing are made, as a start would.",
            "",
            "With --ledger it counts instead what became of everything that was accepted, of each organization and in all,",
            "while Rased goes on working: accepted batches are sealed or waiting; sealed segments are persisted, and scored;",
            "result versions are notified; or they are on their way, or in a dead letter. What is nowhere is a gap, by name.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 no faults or gaps, 1 faults or gaps, 2 wrong command line.",
            "",
            "  rased doctor --config rased.yaml",
            "  rased doctor --config rased.yaml --ledger",
            "  rased doctor --config rased.yaml --ledger --repair"
        })
public final class Doctor implements Callable<Integer> {
    private static final long TIMEOUT_SECONDS = 60;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration that the gateway is run with.")
    private @Nullable Path config;

    @Option(names = "--ledger", description = "Count what became of everything that was accepted.")
    private boolean ledger;

    @Option(
            names = "--repair",
            description = {
                "With --ledger: hand over again what one store has and another lacks, and publish again what was never",
                "delivered. Nothing takes effect twice."
            })
    private boolean repair;

    @Option(names = "--organization", paramLabel = "ID", description = "With --ledger: only this organization.")
    private @Nullable String organization;

    @Option(names = "--json", description = "With --ledger: for programs.")
    private boolean json;

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
        if (!ledger && (repair || json || organization != null)) {
            System.err.println("--repair, --organization and --json belong to --ledger: give that as well.");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            GatewaySettings settings = GatewaySettings.read(config);
            return ledger ? account(settings) : examine(settings);
        } catch (InvalidConfigurationException wrong) {
            System.err.println(wrong.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int account(GatewaySettings settings) throws InterruptedException {
        boolean balanced = new LedgerCheck(organization, repair, json).run(settings, System.out, System.err);
        return balanced ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
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
