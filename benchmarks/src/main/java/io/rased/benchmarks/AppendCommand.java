/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.benchmarks.commandline.Plans;
import io.rased.stack.ConsoleProgress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased bench append}. */
@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the processor time of POST /v1/event against a bare Vert.x server that does one RPUSH and EXPIRE.",
            "",
            "Both run as processes of their own, with the same flags, on the same real Redis, and get the same",
            "requests in turn. What counts is the time that the processor spent in them, not the clock.",
            ""
        },
        footer = {"", "Exit codes: 0 within the limit, 1 above it or a run that failed, 2 wrong command line."})
final class AppendCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "15",
            description = "Measured rounds of each server. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Requests a round. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "32",
            description = "Connections, with one request in flight each. Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--event-loops",
            paramLabel = "N",
            defaultValue = "1",
            description = "Event loops of each server. Default: ${DEFAULT-VALUE}.")
    private int eventLoops;

    @Option(
            names = "--limit",
            paramLabel = "RATIO",
            defaultValue = "3.0",
            description = "The most that the median ratio may be. Default: ${DEFAULT-VALUE}.")
    private double limit;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "Leave a flight recording of each server in this directory, for jfr.")
    private @Nullable Path recordings;

    @Override
    public Integer call() throws InterruptedException {
        AppendPlan plan = plan();
        var progress = new ConsoleProgress(System.err, System.console() != null);
        AppendResult result = AppendBenchmark.run(plan, progress);
        var report = new AppendReport(plan, result, limit);
        System.out.println(json ? report.json() : report.text());
        return result.ratio().median() <= limit ? 0 : 1;
    }

    private AppendPlan plan() {
        return Plans.of(spec, () -> new AppendPlan(rounds, requests, connections, eventLoops, recordings));
    }
}
