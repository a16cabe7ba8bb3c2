/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every training is told. */
final class TrainOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The directory with the data sets, gzipped.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path data;

    @Option(
            names = "--out",
            defaultValue = Checkout.PLACE + "/models",
            paramLabel = "DIR",
            description = "The directory of models; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path out;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description =
                    "Of what is left to chance, which in the keystroke model is nothing; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private FindingsOption findings;

    DataSets data() {
        return new DataSets(data);
    }

    Path out() {
        return out;
    }

    long seed() {
        return seed;
    }

    /**
     * Says what was trained.
     *
     * @param figures prints the main ones in the table; in JSON there are all
     */
    int report(TrainReport report, PrintWriter print, Consumer<PrintWriter> figures) throws IOException {
        return findings.print(report, print, table -> {
            report.table(table);
            figures.accept(table);
        });
    }
}
