/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.overload;

import io.rased.benchmarks.commandline.Plans;
import io.rased.benchmarks.commandline.ReportOption;
import io.rased.benchmarks.load.ShortDuration;
import io.rased.commands.up.InterruptOnExit;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased bench overload}. */
@Command(
        name = "overload",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Offers several times the load that Rased can carry, and looks at what it accepts and what it refuses.",
            "",
            "Brings everything up, finds out what it carries, then posts several times that at a constant rate. What is",
            "accepted must be about as quick as without load, what is refused must be 503 or 429 with Retry-After, the",
            "gateways' memory must stay flat, and all that was accepted must arrive.",
            ""
        },
        footer = {"", "Exit codes: 0 every promise was kept, 1 one was broken or the run failed, 2 wrong command line."
        })
public final class OverloadCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many times what it carries. Default: ${DEFAULT-VALUE}.")
    private double times;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = ShortDuration.class,
            description = "For how long. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // it has a default
    private Duration time;

    @Option(
            names = "--gateways",
            paramLabel = "N",
            defaultValue = "1",
            description = "Gateway processes. Default: ${DEFAULT-VALUE}.")
    private int gateways;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "256",
            description = "Connections, with one request in flight each. Default: ${DEFAULT-VALUE}.")
    private int connections;

    @CommandLine.Mixin
    private final ReportOption report = new ReportOption();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        OverloadPlan plan = plan();
        // The signal's thread only interrupts: this thread started everything, and ends it in order.
        try (InterruptOnExit exit = InterruptOnExit.install()) {
            OverloadResult result = new OverloadRun(plan, System.err).run();
            String text = new OverloadReport(result).markdown();
            System.out.println(json ? new OverloadReport(result).json() : text);
            report.write(text);
            return result.broken().isEmpty() ? 0 : 1;
        }
    }

    private OverloadPlan plan() {
        return Plans.of(spec, () -> new OverloadPlan(times, time, gateways, connections));
    }
}
