/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.bot.BotEvaluation;
import io.rased.training.bot.BotManifest;
import io.rased.training.bot.BotModelFiles;
import io.rased.training.data.Recording;
import io.rased.training.model.ModelFolder;
import io.rased.training.model.ServedModel;
import io.rased.training.takeover.TakeoverScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: the shipped models, as they are served, on recorded sessions; scores without a model on made-up ones. */
@Command(
        name = "evaluate",
        description = "Asks a shipped model about recorded sessions and compares with the truth.",
        subcommands = {EvaluateKeystrokeCommand.class, EvaluateMouseCommand.class, EvaluatePageCommand.class},
        mixinStandardHelpOptions = true)
public final class EvaluateCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Command(
            name = "bot",
            description = "The bot model, at its shipped cut for level HIGH.",
            mixinStandardHelpOptions = true)
    int bot(
            @Option(
                            names = "--data",
                            required = true,
                            split = ",",
                            paramLabel = "FILE",
                            description = "Recorded sessions in the neutral form, gzipped or not.")
                    List<Path> data,
            @Mixin ModelsOption models,
            @Mixin FindingsOption findings)
            throws IOException {
        ModelFolder.Shipped<BotManifest> shipped = BotModelFiles.read(models.models());
        try (ServedModel model = ServedModel.load(shipped.onnx())) {
            List<Recording> recordings = Recordings.read(data);
            RowOrder.warn(
                    recordings.stream()
                            .filter(recording -> !recording.inOrder())
                            .map(Recording::session)
                            .toList(),
                    spec.commandLine().getErr());
            BotEvaluation evaluation = BotEvaluation.of(recordings, model, shipped.manifest());
            return findings.print(evaluation, spec.commandLine().getOut(), print -> table(evaluation, print));
        }
    }

    @Command(
            name = "location",
            description = "How well the location score tells takeovers, in a generated organization.",
            mixinStandardHelpOptions = true)
    int location(@Mixin TakeoverOptions options) throws IOException {
        return options.evaluate(TakeoverScore.LOCATION, spec.commandLine().getOut());
    }

    @Command(
            name = "device",
            description = "How well the device score tells takeovers, in a generated organization.",
            mixinStandardHelpOptions = true)
    int device(@Mixin TakeoverOptions options) throws IOException {
        return options.evaluate(TakeoverScore.DEVICE, spec.commandLine().getOut());
    }

    private static void table(BotEvaluation evaluation, PrintWriter print) {
        print.printf(
                "%s on %d sessions (%d have too few moves, or none that go anywhere)%n",
                evaluation.model(), evaluation.sessions(), evaluation.unscored());
        print.printf("%-24s %9s %9s %8s %9s%n", "", "sessions", "unscored", "AUC", "detected");
        evaluation
                .families()
                .forEach((name, family) -> print.printf(
                        "%-24s %9d %9d %8s %9s%n",
                        name,
                        family.sessions(),
                        family.unscored(),
                        FindingsOption.decimals(family.auc()),
                        FindingsOption.decimals(family.tpr())));
        print.printf("%-24s %9s %9s %8s%n", "all bots", "", "", FindingsOption.decimals(evaluation.auc()));
        print.printf(
                "people taken for bots: %s, at the cut %.4f%n",
                FindingsOption.decimals(evaluation.fpr()), evaluation.cut());
    }
}
