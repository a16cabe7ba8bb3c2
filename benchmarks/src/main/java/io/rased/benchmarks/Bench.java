/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.benchmarks.faults.FaultsCommand;
import io.rased.benchmarks.outage.OutageCommand;
import io.rased.benchmarks.overload.OverloadCommand;
import io.rased.benchmarks.score.ScoreCommand;
import io.rased.commands.fault.UserMistake;
import io.rased.stack.fault.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./rased bench}: the benchmarks that stay. */
@Command(
        name = "rased bench",
        description = "Measures what Rased costs, and proves what it promises.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            AppendCommand.class,
            FaultsCommand.class,
            OverloadCommand.class,
            OutageCommand.class,
            ScoreCommand.class
        })
public final class Bench implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandLine.Model.CommandSpec spec;

    private Bench() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler(Bench::explain)
                .execute(arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        if (fault instanceof StackException || fault instanceof FailedRunException || fault instanceof UserMistake) {
            command.getErr().println(fault.getMessage());
        } else if (fault instanceof InterruptedException) {
            command.getErr().println("ended");
        } else {
            fault.printStackTrace(command.getErr());
        }
        return 1;
    }
}
