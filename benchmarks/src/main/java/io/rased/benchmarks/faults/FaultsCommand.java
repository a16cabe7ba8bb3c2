/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults;

import io.rased.benchmarks.commandline.Plans;
import io.rased.benchmarks.commandline.ReportOption;
import io.rased.benchmarks.faults.plan.Fault.Kind;
import io.rased.benchmarks.faults.plan.FaultsPlan;
import io.rased.benchmarks.faults.report.FaultsReport;
import io.rased.benchmarks.faults.report.FaultsResult;
import io.rased.commands.up.InterruptOnExit;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased bench faults}. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Does harm to a running Rased under load, and checks that nothing acknowledged was lost or doubled.",
            "",
            "Brings everything up, posts transactions of several organizations, kills and restarts gateways, kills",
            "servers, cuts them off, slows them down and fills their disks, one after the other, and compares what was",
            "answered 202 with Cassandra, PostgreSQL and the webhooks.",
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
            names = "--restarts",
            paramLabel = "N",
            defaultValue = "0",
            description = "SIGTERM of a gateway, as in a rolling restart, in all. Default: ${DEFAULT-VALUE}.")
    private int restarts;

    @Option(
            names = "--cuts",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "All connections to a server reset, and refused for 1.2 s, in all. Default: ${DEFAULT-VALUE}.")
    private int cuts;

    @Option(
            names = "--delays",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Each byte to and from a server 0.2 to 1.5 s late, for 5 s, in all. Default: ${DEFAULT-VALUE}.")
    private int delays;

    @Option(
            names = "--full-disks",
            paramLabel = "N",
            defaultValue = "0",
            description = "No room on a server's disk for 10 s, in all; needs root, to mount small disks."
                    + " Default: ${DEFAULT-VALUE}.")
    private int fullDisks;

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

    @CommandLine.Mixin
    private final ReportOption report = new ReportOption();

    @Override
    public Integer call() throws InterruptedException, IOException {
        FaultsPlan plan = plan();
        // Seconds; by default a client of the JDK keeps idle connections for 20 minutes. Those that it still has at the
        // end of ingestion.drain are closed by the gateway, and one in some hundred of them just as a request sets out.
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
        // The signal's thread only interrupts: this thread started everything, and ends it in order.
        try (InterruptOnExit exit = InterruptOnExit.install()) {
            FaultsResult result = new FaultsRun(plan, System.err).run();
            String text = FaultsReport.of(result);
            System.out.println(text);
            report.write(text);
            return result.isClean() ? 0 : 1;
        }
    }

    private FaultsPlan plan() {
        return Plans.of(spec, () -> new FaultsPlan(seed, counts(), overlap, gateways, organizations, rate));
    }

    private Map<Kind, Integer> counts() {
        return Map.of(
                Kind.KILL, kills,
                Kind.PAUSE, pauses,
                Kind.RESTART, restarts,
                Kind.CUT, cuts,
                Kind.DELAY, delays,
                Kind.FULL_DISK, fullDisks);
    }
}
