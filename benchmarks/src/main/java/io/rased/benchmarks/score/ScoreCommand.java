/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import io.rased.benchmarks.commandline.Plans;
import io.rased.event.MalformedMessageException;
import io.rased.stack.ConsoleProgress;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rased bench score}. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the processor time that it takes to score a transaction of 1,250 events, from its message to its",
            "result, and how many rows a second the bot model answers.",
            "",
            "No server is started: what queue and stores cost isn't in the figures.",
            ""
        },
        footer = {"", "Exit codes: 0 within both limits, 1 beyond one or a run that failed, 2 wrong command line."})
public final class ScoreCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            description = "Measured rounds. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--transactions",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Transactions a round. Default: ${DEFAULT-VALUE}.")
    private int transactions;

    @Option(
            names = "--most-millis",
            paramLabel = "MS",
            defaultValue = "2.0",
            description = "The most processor time that the median transaction may take. Default: ${DEFAULT-VALUE} ms.")
    private double mostMillis;

    @Option(
            names = "--least-rows",
            paramLabel = "N",
            defaultValue = "150000",
            description = "The least rows a second that the model must answer. Default: ${DEFAULT-VALUE}.")
    private double leastRows;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, MalformedMessageException {
        ScorePlan plan = plan();
        var progress = new ConsoleProgress(System.err, System.console() != null);
        ScoreResult result = ScoreBenchmark.run(plan, progress);
        var report = new ScoreReport(plan, result);
        System.out.println(json ? report.json() : report.text());
        return result.within(plan) ? 0 : 1;
    }

    private ScorePlan plan() {
        return Plans.of(spec, () -> new ScorePlan(rounds, transactions, mostMillis, leastRows));
    }
}
