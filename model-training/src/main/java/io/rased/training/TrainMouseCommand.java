/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.data.MouseRecording;
import io.rased.training.mouse.MouseManifest;
import io.rased.training.mouse.MouseModelFiles;
import io.rased.training.mouse.MouseTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train mouse}: repeats the verifier of mouse identity from the data, bit for bit under the same seed. */
@Command(
        name = "mouse",
        description = "Trains the verifier of mouse identity on sapimouse; takes a minute.",
        mixinStandardHelpOptions = true)
final class TrainMouseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The directory with the data set, gzipped, in the neutral form.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path data;

    @Option(
            names = "--out",
            defaultValue = "models",
            paramLabel = "DIR",
            description = "The directory of models; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path out;

    @Option(names = "--seed", defaultValue = "7", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        List<MouseRecording> recordings = Recordings.mice(mice(data));
        MouseManifest manifest = MouseModelFiles.write(new MouseTraining(recordings, seed).run(), out);
        PrintWriter print = spec.commandLine().getOut();
        print.println(manifest.version() + " is written to " + out.resolve("mouse") + ", SHA-256 " + manifest.sha256());
        print.printf(
                "unseen people: AUC %.4f; calibration error %.4f; more in MODEL_CARD.md%n",
                manifest.figures().auc(), manifest.figures().calibrationError());
        print.flush();
        return 0;
    }

    /** What the mouse model is trained on. */
    static Path mice(Path data) {
        return data.resolve("sapimouse.csv.gz");
    }
}
