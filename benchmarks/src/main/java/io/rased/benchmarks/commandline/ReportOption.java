/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report goes besides the console. */
public final class ReportOption {
    @Option(names = "--report", paramLabel = "FILE", description = "Write the report to this file too, in Markdown.")
    private @Nullable Path file;

    /** Writes it, if there is somewhere to. */
    public void write(String markdown) throws IOException {
        if (file != null) {
            Files.writeString(file, markdown);
        }
    }
}
