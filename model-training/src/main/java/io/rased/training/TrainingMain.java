/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tool's entry: {@code train …} and {@code evaluate …}. */
@Command(
        name = "rased",
        description = "Trains and evaluates the models of Rased.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainCommand.class, EvaluateCommand.class},
        synopsisSubcommandLabel = "train|evaluate")
public final class TrainingMain {
    /** Exits with 0, with 1 after a failure, with 2 after a wrong argument. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands; a failure is told in one line. */
    static CommandLine commandLine() {
        return new CommandLine(new TrainingMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    String message = failure.getMessage();
                    command.getErr()
                            .println(
                                    failure instanceof NoSuchFileException
                                            ? "no such file: " + message
                                            : message == null ? failure.toString() : message);
                    return 1;
                });
    }
}
