/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.data.MouseRecording;
import io.rased.training.model.ServedModel;
import io.rased.training.mouse.EnrolmentEvaluation;
import io.rased.training.mouse.MouseModelFiles;
import io.rased.training.mouse.MouseTraining;
import io.rased.training.mouse.SplitEvaluation;
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

/** {@code evaluate mouse}: how well people are told apart by their mouse. */
@Command(
        name = "mouse",
        description =
                "How well people are told apart by their mouse. Where the file has sessions of the split test: a model"
                        + " of each person, trained on the split train against the others', judged on the sessions labelled genuine"
                        + " and impostor. Otherwise: the verifier, enrolled on everyone's session 3min and judged on 1min.",
        mixinStandardHelpOptions = true)
final class EvaluateMouseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Recorded sessions in the neutral form, gzipped or not.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path data;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private ModelsOption models;

    @Option(names = "--seed", defaultValue = "7", description = "Of what is trained; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private FindingsOption findings;

    @Override
    public Integer call() throws IOException {
        List<MouseRecording> recordings = Recordings.mice(data);
        RowOrder.warn(
                recordings.stream()
                        .filter(recording -> !recording.inOrder())
                        .map(MouseRecording::session)
                        .toList(),
                spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        if (SplitEvaluation.hasSplit(recordings)) {
            SplitEvaluation known = split(recordings);
            return findings.print(known, out, print -> table(known, print));
        }
        EnrolmentEvaluation strangers = enrolment(recordings);
        return findings.print(strangers, out, print -> table(strangers, print));
    }

    private static void table(SplitEvaluation known, PrintWriter print) {
        print.printf(
                "%d people, %d genuine sessions, %d of impostors%n", known.users(), known.genuine(), known.impostors());
        print.printf("AUC %.4f, equal error rate %.4f%n", known.auc(), known.eer());
        print.printf("sessions that nothing can be said of: %d%n", known.unscored());
        print.printf(
                "of these left out, with no training of their subject, or a label other than genuine and impostor: %d%n",
                known.leftOut());
    }

    private static void table(EnrolmentEvaluation strangers, PrintWriter print) {
        print.printf(
                "%d people; AUC %.4f, equal error rate %.4f%n",
                strangers.verifier().people(),
                strangers.auc(),
                strangers.verifier().eer());
        strangers
                .verifier()
                .byMoves()
                .forEach(by -> print.printf(
                        "first %4d moves: AUC %s of %d sessions%n",
                        by.moves(), FindingsOption.decimals(by.auc()), by.sessions()));
        print.printf("the shipped model: AUC %.4f%n", strangers.shippedAuc());
    }

    private SplitEvaluation split(List<MouseRecording> recordings) throws IOException {
        try (ProgressBar bar = new ProgressBar("Growing trees", SplitEvaluation.users(recordings))) {
            return SplitEvaluation.of(recordings, seed, bar::step);
        }
    }

    private EnrolmentEvaluation enrolment(List<MouseRecording> recordings) throws IOException {
        try (ServedModel shipped =
                        ServedModel.load(MouseModelFiles.read(models.models()).onnx());
                ProgressBar bar = new ProgressBar("Fitting", MouseTraining.FITS_TO_JUDGE)) {
            return EnrolmentEvaluation.of(recordings, shipped, seed, bar::step);
        }
    }
}
