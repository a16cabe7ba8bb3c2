/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.model.ModelFolder;
import io.rased.training.model.TrainedAnswers;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    DataSets data() {
        return new DataSets(data);
    }

    Path out() {
        return out;
    }

    long seed() {
        return seed;
    }

    void report(ModelFolder.Manifest manifest, PrintWriter print) {
        print.println(manifest.version() + " is written to " + out.resolve(manifest.name()) + ", SHA-256 "
                + manifest.sha256());
        print.println("served through ONNX Runtime it says the same as trained, within " + TrainedAnswers.TOLERANCE
                + ", on up to " + TrainedAnswers.ROWS + " rows of the data");
    }
}
