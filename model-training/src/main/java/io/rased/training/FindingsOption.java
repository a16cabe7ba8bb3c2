/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command prints what it found. */
final class FindingsOption {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    /**
     * Prints it.
     *
     * @param findings written as one line of JSON
     * @param table prints the same for people
     * @return the exit code
     */
    int print(Object findings, PrintWriter print, Consumer<PrintWriter> table) throws IOException {
        if (json) {
            print.println(JSON.writeValueAsString(findings));
        } else {
            table.accept(print);
        }
        print.flush();
        return 0;
    }

    /** A figure in a table; a dash where there is none. */
    static String decimals(@Nullable Double value) {
        return value == null ? "-" : "%.4f".formatted(value);
    }
}
