/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.bot.BotFigures;
import io.rased.training.bot.BotManifest;
import io.rased.training.bot.BotModelFiles;
import io.rased.training.bot.BotTraining;
import io.rased.training.bot.TrainedBot;
import io.rased.training.data.MouseRecording;
import io.rased.training.data.Recording;
import io.rased.training.keystroke.KeystrokeManifest;
import io.rased.training.keystroke.KeystrokeTraining;
import io.rased.training.keystroke.Typist;
import io.rased.training.model.Boosting;
import io.rased.training.model.ModelFolder;
import io.rased.training.mouse.MouseFigures;
import io.rased.training.mouse.MouseManifest;
import io.rased.training.mouse.MouseModelFiles;
import io.rased.training.mouse.MouseTraining;
import io.rased.training.mouse.TrainedMouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code train}: repeats the shipped models from the data, bit for bit under the same seed. */
@Command(
        name = "train",
        description = "Trains a model and writes its ONNX file, manifest and card.",
        mixinStandardHelpOptions = true)
public final class TrainCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Command(
            name = "bot",
            description = "Trains the bot model on webbot, circles and sapimouse; takes some minutes.",
            mixinStandardHelpOptions = true)
    int bot(@Mixin TrainOptions options) throws IOException {
        ModelFolder.Written<BotManifest> written =
                BotModelFiles.write(bot(options.data().recordings(), options.seed()), options.out());
        BotFigures figures = written.manifest().figures();
        return options.report(TrainReport.of(written, options.seed()), out(), print -> {
            figure(print, "unseen families, mean AUC", figures.unseenFamiliesMeanAuc());
            figure(print, "calibration error", figures.calibrationError());
        });
    }

    @Command(
            name = "keystroke",
            description = "Trains the keystroke model on cmu_keystroke; takes half a minute.",
            mixinStandardHelpOptions = true)
    int keystroke(@Mixin TrainOptions options) throws IOException {
        ModelFolder.Written<KeystrokeManifest> written =
                keystroke(options.data().typists(), options.out());
        return options.report(
                TrainReport.of(written, null),
                out(),
                print -> written.manifest().figures().trials().forEach(trial -> {
                    figure(print, trial.name() + ", equal error rate", trial.eer());
                    figure(print, trial.name() + ", calibration error", trial.ece());
                }));
    }

    @Command(
            name = "mouse",
            description = "Trains the verifier of mouse identity on sapimouse; takes a minute.",
            mixinStandardHelpOptions = true)
    int mouse(@Mixin TrainOptions options) throws IOException {
        ModelFolder.Written<MouseManifest> written =
                MouseModelFiles.write(mouse(options.data().mice(), options.seed()), options.out());
        MouseFigures figures = written.manifest().figures();
        return options.report(TrainReport.of(written, options.seed()), out(), print -> {
            figure(print, "unseen people, AUC", figures.auc());
            figure(print, "unseen people, equal error rate", figures.eer());
            figure(print, "calibration error", figures.calibrationError());
        });
    }

    private static TrainedBot bot(List<Recording> recordings, long seed) {
        try (ProgressBar bar = new ProgressBar("Growing trees", -1)) {
            BotTraining training = new BotTraining(recordings, Boosting.ofBot(seed), bar::step);
            bar.maxHint(training.fits());
            return training.run();
        }
    }

    private static ModelFolder.Written<KeystrokeManifest> keystroke(List<Typist> typists, Path models)
            throws IOException {
        try (ProgressBar bar = new ProgressBar("Fitting", KeystrokeTraining.FITS)) {
            return new KeystrokeTraining(typists, bar::step).write(models);
        }
    }

    private static TrainedMouse mouse(List<MouseRecording> recordings, long seed) {
        try (ProgressBar bar = new ProgressBar("Fitting", MouseTraining.FITS)) {
            return new MouseTraining(recordings, seed, bar::step).run();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static void figure(PrintWriter print, String name, double value) {
        print.printf("%-76s %.4f%n", name, value);
    }
}
