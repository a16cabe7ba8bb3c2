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
import io.rased.training.mouse.MouseManifest;
import io.rased.training.mouse.MouseModelFiles;
import io.rased.training.mouse.MouseTraining;
import java.io.IOException;
import java.io.PrintWriter;
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
        BotManifest manifest = BotModelFiles.write(train(options.data().recordings(), options.seed()), options.out());
        PrintWriter print = spec.commandLine().getOut();
        options.report(manifest, print);
        print.printf(
                "unseen families: mean AUC %.4f; calibration error %.4f; more in MODEL_CARD.md%n",
                manifest.figures().unseenFamiliesMeanAuc(), manifest.figures().calibrationError());
        print.flush();
        return 0;
    }

    @Command(
            name = "keystroke",
            description = "Trains the keystroke model on cmu_keystroke; takes half a minute.",
            mixinStandardHelpOptions = true)
    int keystroke(@Mixin TrainOptions options) throws IOException {
        KeystrokeManifest manifest;
        List<Typist> typists = options.data().typists();
        try (ProgressBar bar = new ProgressBar("Fitting", KeystrokeTraining.FITS)) {
            manifest = new KeystrokeTraining(typists, bar::step).write(options.out());
        }
        PrintWriter print = spec.commandLine().getOut();
        options.report(manifest, print);
        manifest.figures()
                .trials()
                .forEach(trial -> print.printf(
                        "%s: equal error rate %.4f, calibration error %.4f%n", trial.name(), trial.eer(), trial.ece()));
        print.flush();
        return 0;
    }

    @Command(
            name = "mouse",
            description = "Trains the verifier of mouse identity on sapimouse; takes a minute.",
            mixinStandardHelpOptions = true)
    int mouse(@Mixin TrainOptions options) throws IOException {
        MouseManifest manifest =
                MouseModelFiles.write(new MouseTraining(options.data().mice(), options.seed(), () -> {}).run(), options.out());
        PrintWriter print = spec.commandLine().getOut();
        options.report(manifest, print);
        print.printf(
                "unseen people: AUC %.4f; calibration error %.4f; more in MODEL_CARD.md%n",
                manifest.figures().auc(), manifest.figures().calibrationError());
        print.flush();
        return 0;
    }

    private static TrainedBot train(List<Recording> recordings, long seed) {
        try (ProgressBar bar = new ProgressBar("Growing trees", -1)) {
            BotTraining training = new BotTraining(recordings, Boosting.ofBot(seed), bar::step);
            bar.maxHint(training.fits());
            return training.run();
        }
    }
}
