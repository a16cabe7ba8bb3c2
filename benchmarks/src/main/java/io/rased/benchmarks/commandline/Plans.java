/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.commandline;

import java.util.function.Supplier;
import picocli.CommandLine;

/** What a benchmark is asked to do. */
public final class Plans {
    private Plans() {}

    /**
     * The plan, which refuses what makes no sense.
     *
     * @throws CommandLine.ParameterException with its message: the command line was wrong
     */
    public static <P> P of(CommandLine.Model.CommandSpec command, Supplier<P> plan) {
        try {
            return plan.get();
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.ParameterException(command.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
