/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.profile;

import io.rased.gateway.QuietDrivers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ./rased profile}: the root of the commands about profiles. Without a sub-command it prints its help. */
@Command(
        name = "rased profile",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What is kept of users to compare their later transactions with.",
        subcommands = Erase.class)
public final class Profile implements Runnable {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The gateway's configuration.")
    private @Nullable Path config;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandLine.Model.CommandSpec spec;

    private Profile() {}

    /** The process's entry. */
    public static void main(String[] arguments) {
        QuietDrivers.install();
        System.exit(new CommandLine(new Profile()).execute(arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Nullable
    Path config() {
        return config;
    }
}
