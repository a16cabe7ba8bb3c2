/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.bot.BotTraining;
import io.rased.training.bot.UnseenBots;
import io.rased.training.data.MouseRecording;
import io.rased.training.data.Recording;
import io.rased.training.evaluation.Judged;
import io.rased.training.keystroke.Impostors;
import io.rased.training.keystroke.KeystrokeEvaluation;
import io.rased.training.keystroke.Typist;
import io.rased.training.keystroke.UnseenTypists;
import io.rased.training.model.Boosting;
import io.rased.training.mouse.MouseTraining;
import io.rased.training.mouse.UnseenMice;
import io.rased.training.page.EvaluationPage;
import io.rased.training.page.Judgements;
import io.rased.training.page.ShippedFigures;
import io.rased.training.takeover.TakeoverEvaluation;
import io.rased.training.takeover.TakeoverScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate page}: the page of all figures and plots, byte for byte the same from the same data and models. */
@Command(
        name = "page",
        description = "Writes evaluation.md and its plots from the data sets that the shipped models were trained on;"
                + " takes some minutes.",
        mixinStandardHelpOptions = true)
final class EvaluatePageCommand implements Callable<Integer> {
    /** Of the generated organization. */
    private static final long SEED = 1;

    private static final int PEOPLE = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The directory with the data sets, gzipped, as for train.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path data;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private ModelsOption models;

    @Option(
            names = "--out",
            defaultValue = Checkout.PLACE + "/docs",
            paramLabel = "DIR",
            description = "Where the page is written; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private Path out;

    @Override
    public Integer call() throws IOException {
        ShippedFigures shipped = ShippedFigures.read(models.models());
        DataSets sets = new DataSets(data);
        List<Typist> typists = sets.typists();
        EvaluationPage page = EvaluationPage.of(
                shipped,
                new Judgements(
                        bots(sets.recordings(), shipped.bot().seed()),
                        typists(typists),
                        KeystrokeEvaluation.oneClass(typists, Impostors.FIRST5),
                        mice(sets.mice(), shipped.mouse().seed()),
                        takeovers()));
        page.write(out);
        spec.commandLine()
                .getOut()
                .println("evaluation.md and " + page.plots().size() + " plots are written to " + out);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static UnseenBots bots(List<Recording> recordings, long seed) {
        try (ProgressBar bar = new ProgressBar("Growing trees", -1)) {
            BotTraining training = new BotTraining(recordings, Boosting.ofBot(seed), bar::step);
            bar.maxHint(training.fitsToJudge());
            return training.judge();
        }
    }

    private static UnseenTypists typists(List<Typist> typists) throws IOException {
        try (ProgressBar bar = new ProgressBar("Fitting", UnseenTypists.FITS)) {
            return UnseenTypists.of(typists, bar::step);
        }
    }

    private static UnseenMice mice(List<MouseRecording> recordings, long seed) {
        try (ProgressBar bar = new ProgressBar("Fitting", MouseTraining.FITS_TO_JUDGE)) {
            return new MouseTraining(recordings, seed, bar::step).unseen();
        }
    }

    private static Map<TakeoverScore, List<Judged>> takeovers() {
        Map<TakeoverScore, List<Judged>> takeovers = new EnumMap<>(TakeoverScore.class);
        for (TakeoverScore score : TakeoverScore.values()) {
            takeovers.put(score, TakeoverEvaluation.judged(score, SEED, PEOPLE));
        }
        return takeovers;
    }
}
