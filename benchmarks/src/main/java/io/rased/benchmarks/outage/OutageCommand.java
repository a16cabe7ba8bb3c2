/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.outage;

import io.rased.benchmarks.commandline.Plans;
import io.rased.benchmarks.commandline.ReportOption;
import io.rased.benchmarks.load.ShortDuration;
import io.rased.commands.up.InterruptOnExit;
import io.rased.stack.ServerName;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased bench outage}. */
@Command(
        name = "outage",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes a server behind the buffer away under load, and looks whether the front door notices.",
            "",
            "While it is away every batch must be answered 202, about as quickly as before, as long as sealed segments",
            "have room in Redis. When it is back, all must be stored and scored within two minutes.",
            ""
        },
        footer = {"", "Exit codes: 0 every promise was kept, 1 one was broken or the run failed, 2 wrong command line."
        })
public final class OutageCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--server",
            paramLabel = "NAME",
            defaultValue = "kafka",
            description = "kafka, cassandra or postgres. Default: ${DEFAULT-VALUE}.")
    private String server = "";

    @Option(names = "--slow", description = "Stop it (SIGSTOP) instead of killing it: it is there, and says nothing.")
    private boolean slow;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "10m",
            converter = ShortDuration.class,
            description = "For how long. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // it has a default
    private Duration time;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "15",
            description = {
                "Batches a second, of 10 KB each. Default: ${DEFAULT-VALUE}; for ten minutes that is 90 MB, and",
                "sealed segments may take 128 MiB of the local stack's Redis."
            })
    private double rate;

    @CommandLine.Mixin
    private final ReportOption report = new ReportOption();

    @Override
    public Integer call() throws InterruptedException, IOException {
        OutagePlan plan = plan();
        // The signal's thread only interrupts: this thread started everything, and ends it in order.
        try (InterruptOnExit exit = InterruptOnExit.install()) {
            OutageResult result = new OutageRun(plan, System.err).run();
            String text = new OutageReport(result).markdown();
            System.out.println(text);
            report.write(text);
            return result.broken().isEmpty() ? 0 : 1;
        }
    }

    private OutagePlan plan() {
        return Plans.of(
                spec,
                () -> new OutagePlan(ServerName.valueOf(server.toUpperCase(java.util.Locale.ROOT)), slow, time, rate));
    }
}
