/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A java command line whose options stand in an argument file: a class path of a hundred jars would make {@code ps}
 * unreadable.
 *
 * @param options for the JVM, one token each
 * @param mainClass what runs
 * @param arguments for the main class
 */
public record JavaCommand(ClassPath classPath, List<String> options, String mainClass, List<String> arguments) {
    public JavaCommand {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Writes the argument file and returns the command. The JVM is the one that we run on. */
    public List<String> command(Path argumentFile) throws IOException {
        List<String> lines = new ArrayList<>(options);
        lines.add("-cp");
        lines.add(classPath.text());
        List<String> quoted = lines.stream().map(JavaCommand::quote).toList();
        Files.createDirectories(argumentFile.toAbsolutePath().getParent());
        Files.write(argumentFile, quoted);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + argumentFile);
        command.add(mainClass);
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static String quote(String token) {
        return '"' + token.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
