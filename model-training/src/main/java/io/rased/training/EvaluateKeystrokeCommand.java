/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.keystroke.Impostors;
import io.rased.training.keystroke.KeystrokeEvaluation;
import io.rased.training.keystroke.KeystrokeManifest;
import io.rased.training.keystroke.Typist;
import io.rased.training.model.ServedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate keystroke}: how well rhythm of typing tells people apart. */
@Command(
        name = "keystroke",
        description = "How well rhythm of typing tells people apart: equal error rates by the protocol of Killourhy"
                + " and Maxion (2009), of detectors that know one person alone, of the verifier trained again"
                + " without those it judges, and of the shipped one.",
        mixinStandardHelpOptions = true)
final class EvaluateKeystrokeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "One repetition a line, user,seq,timings…, gzipped or not.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path data;

    @Option(
            names = "--impostors",
            defaultValue = "first5",
            description = "Which repetitions of the others: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Impostors impostors;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private ModelsOption models;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private FindingsOption findings;

    @Override
    public Integer call() throws IOException {
        KeystrokeEvaluation evaluation = evaluation();
        return findings.print(evaluation, spec.commandLine().getOut(), print -> table(evaluation, print));
    }

    private KeystrokeEvaluation evaluation() throws IOException {
        try (ServedModel shipped =
                ServedModel.load(KeystrokeManifest.shipped(models.models()).onnx())) {
            List<Typist> typists = Recordings.typists(data);
            int fits = KeystrokeEvaluation.fits(typists);
            if (fits == 0) {
                return KeystrokeEvaluation.of(typists, impostors, shipped, () -> {});
            }
            try (ProgressBar bar = new ProgressBar("Fitting", fits)) {
                return KeystrokeEvaluation.of(typists, impostors, shipped, bar::step);
            }
        }
    }

    private static void table(KeystrokeEvaluation evaluation, PrintWriter print) {
        print.printf("%d people, against each the %s of all others%n", evaluation.users(), evaluation.impostors());
        print.printf("%-24s %8s %8s %8s%n", "", "EER", "sd", "ECE");
        evaluation
                .detectors()
                .forEach((name, detector) -> print.printf(
                        "%-24s %8s %8s %8s%n",
                        name,
                        FindingsOption.decimals(detector == null ? null : detector.eer()),
                        FindingsOption.decimals(detector == null ? null : detector.sd()),
                        FindingsOption.decimals(detector == null ? null : detector.ece())));
        if (evaluation.detectors().get("verifier") == null) {
            print.println("verifier: too few people to train it again, in five folds, without those it judges");
        }
        if (!evaluation.leftOut().isEmpty()) {
            print.printf(
                    "left out, with too few repetitions to be enrolled and judged: %s%n",
                    String.join(", ", evaluation.leftOut()));
        }
    }
}
