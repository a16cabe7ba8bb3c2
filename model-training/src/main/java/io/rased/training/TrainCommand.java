/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.bot.BotManifest;
import io.rased.training.bot.BotModelFiles;
import io.rased.training.bot.BotTraining;
import io.rased.training.bot.TrainedBot;
import io.rased.training.data.Recording;
import io.rased.training.keystroke.KeystrokeManifest;
import io.rased.training.keystroke.KeystrokeTraining;
import io.rased.training.keystroke.Typist;
import io.rased.training.model.Boosting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: repeats the shipped models from the data, bit for bit under the same seed. */
@Command(
        name = "train",
        description = "Trains a model and writes its ONNX file, manifest and card.",
        subcommands = TrainMouseCommand.class,
        mixinStandardHelpOptions = true)
public final class TrainCommand {
    private static final List<String> FILES = List.of("webbot.csv.gz", "circles.csv.gz", "sapimouse.csv.gz");

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Command(
            name = "bot",
            description = "Trains the bot model on webbot, circles and sapimouse; takes some minutes.",
            mixinStandardHelpOptions = true)
    int bot(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "The directory with the data sets, gzipped, in the neutral form.")
                    Path data,
            @Option(
                            names = "--out",
                            defaultValue = "models",
                            paramLabel = "DIR",
                            description = "The directory of models; default: ${DEFAULT-VALUE}.")
                    Path out,
            @Option(names = "--seed", defaultValue = "7", description = "Default: ${DEFAULT-VALUE}.") long seed)
            throws IOException {
        BotManifest manifest = BotModelFiles.write(train(Recordings.read(recordings(data)), seed), out);
        PrintWriter print = spec.commandLine().getOut();
        print.println(manifest.version() + " is written to " + out.resolve("bot") + ", SHA-256 " + manifest.sha256());
        print.printf(
                "unseen families: mean AUC %.4f; calibration error %.4f; more in MODEL_CARD.md%n",
                manifest.figures().unseenFamiliesMeanAuc(), manifest.figures().calibrationError());
        print.flush();
        return 0;
    }

    @Command(
            name = "keystroke",
            description = "Trains the keystroke model on cmu_keystroke; takes half a minute. There is no chance in it.",
            mixinStandardHelpOptions = true)
    int keystroke(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "The directory with the data set, gzipped.")
                    Path data,
            @Option(
                            names = "--out",
                            defaultValue = "models",
                            paramLabel = "DIR",
                            description = "The directory of models; default: ${DEFAULT-VALUE}.")
                    Path out,
            @Option(
                            names = "--seed",
                            description = "As of the other models; there is no chance in this one, so any gives the"
                                    + " same files.")
                    @Nullable
                    Long seed)
            throws IOException {
        KeystrokeManifest manifest;
        List<Typist> typists = Typists.read(typists(data));
        try (ProgressBar bar = new ProgressBar("Fitting", KeystrokeTraining.FITS)) {
            manifest = new KeystrokeTraining(typists, bar::step).write(out);
        }
        PrintWriter print = spec.commandLine().getOut();
        print.println(manifest.version() + " is written to " + out.resolve(manifest.name()) + ", SHA-256 "
                + manifest.sha256());
        manifest.figures()
                .trials()
                .forEach(trial -> print.printf(
                        "%s, people in general %s: equal error rate %.4f, calibration error %.4f%n",
                        trial.impostors(), trial.peopleKnown() ? "known" : "unknown", trial.eer(), trial.ece()));
        print.flush();
        return 0;
    }

    /** What the bot model is trained on. */
    static List<Path> recordings(Path data) {
        return FILES.stream().map(data::resolve).toList();
    }

    /** What the keystroke model is trained on. */
    static Path typists(Path data) {
        return data.resolve("cmu_keystroke.csv.gz");
    }

    private static TrainedBot train(List<Recording> recordings, long seed) {
        try (ProgressBar bar = new ProgressBar("Growing trees", -1)) {
            BotTraining training = new BotTraining(recordings, Boosting.ofBot(seed), bar::step);
            bar.maxHint(training.fits());
            return training.run();
        }
    }
}
