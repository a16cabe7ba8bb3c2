/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults;

import io.rased.benchmarks.faults.plan.FaultsPlan;
import io.rased.benchmarks.faults.report.FaultsReport;
import io.rased.benchmarks.faults.report.FaultsResult;
import io.rased.commands.up.InterruptOnExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased bench faults}. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Kills processes of a running Rased under load, and checks that nothing acknowledged was lost or doubled.",
            "",
            "Brings everything up, posts transactions of several organizations, kills gateways and servers one after",
            "the other (kill -9), and compares what was answered 202 with Cassandra, PostgreSQL and the webhooks.",
            ""
        },
        footer = {"", "Exit codes: 0 every promise was kept, 1 one was broken or the run failed, 2 wrong command line."
        })
public final class FaultsCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "20",
            description = "kill -9 in all. Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--pauses",
            paramLabel = "N",
            defaultValue = "0",
            description = "SIGSTOP of a gateway for 20 s, in all. Default: ${DEFAULT-VALUE}.")
    private int pauses;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Of the faults and of what is posted. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--overlap", description = "Don't wait until a victim is up again before the next fault.")
    private boolean overlap;

    @Option(
            names = "--gateways",
            paramLabel = "N",
            defaultValue = "2",
            description = "Gateway processes. Default: ${DEFAULT-VALUE}.")
    private int gateways;

    @Option(
            names = "--organizations",
            paramLabel = "N",
            defaultValue = "10",
            description = "Organizations, each with a webhook receiver. Default: ${DEFAULT-VALUE}.")
    private int organizations;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "10",
            description = "Transactions begun in a second. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report to this file too, in Markdown.")
    private @Nullable Path report;

    @Override
    public Integer call() throws InterruptedException, IOException {
        FaultsPlan plan = plan();
        // The signal's thread only interrupts: this thread started everything, and ends it in order.
        try (InterruptOnExit exit = InterruptOnExit.install()) {
            FaultsResult result = new FaultsRun(plan, System.err).run();
            String text = FaultsReport.of(result);
            System.out.println(text);
            if (report != null) {
                Files.writeString(report, text);
            }
            return result.findings().isClean() ? 0 : 1;
        }
    }

    private FaultsPlan plan() {
        try {
            return new FaultsPlan(seed, kills, pauses, overlap, gateways, organizations, rate);
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
