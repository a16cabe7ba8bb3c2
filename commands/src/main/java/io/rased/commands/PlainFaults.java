/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands;

import io.rased.commands.fault.UserMistake;
import io.rased.stack.fault.StackException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Shows a fault in plain words; a stack trace only for a fault of ours. */
final class PlainFaults implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (fault instanceof UserMistake || fault instanceof StackException) {
            err.println(fault.getMessage());
        } else if (fault instanceof InterruptedException) {
            err.println("ended");
        } else {
            err.println("This should not have happened, and is a fault of Rased. Please report it with these lines:");
            fault.printStackTrace(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
