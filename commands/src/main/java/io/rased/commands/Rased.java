/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands;

import io.rased.commands.demo.Demo;
import io.rased.commands.up.Up;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root of the commands. Without a sub-command it prints its help. */
@Command(
        name = "rased",
        description = "Ingestion gateway for behavioural SDK events.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "rased 0.1.0-SNAPSHOT",
        subcommands = {Up.class, Demo.class, HelpCommand.class},
        footer = {
            "",
            "Commands with a class path of their own:",
            "  run       Runs a gateway against servers that exist.",
            "  doctor    Asks every server of a configuration and says what is wrong, and the fix.",
            "  replay    Shows dead letters, and puts them back into their queues.",
            "  profile   Erases what was learned of a user.",
            "  train     Trains the shipped models again.",
            "  evaluate  Scores a file of recorded sessions with the shipped models.",
            "  bench     Measures what a request costs; kills processes and checks that nothing is lost.",
            "",
            "Each command has its own help: ./rased COMMAND --help"
        })
public final class Rased implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandLine.Model.CommandSpec spec;

    private Rased() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Rased())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainFaults());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
