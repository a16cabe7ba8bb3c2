/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.training.evaluation.Calibration;
import io.rased.training.evaluation.Judged;
import io.rased.training.keystroke.KeystrokeEvaluation.Detector;
import io.rased.training.keystroke.KeystrokeFigures.Alarm;
import io.rased.training.model.Quantiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What verifiers said of people that they were not trained on, in each kind of trial. The same people give the same.
 *
 * @param users people
 * @param trials unpractised impostors before practised ones, people in general known before unknown
 */
public record UnseenTypists(int users, List<Trial> trials) {
    /** Trainings that {@link #of} takes, to show its progress by. */
    public static final int FITS = CrossValidation.FOLDS;

    private static final double[] CUTS = {0.5, 0.8, 0.9, 0.95, 0.99};

    /**
     * One kind of trial.
     *
     * @param impostors which repetitions of the others
     * @param peopleKnown whether the verifier knew how people in general type it
     * @param judgement what was said
     */
    public record Trial(Impostors impostors, boolean peopleKnown, VerifierJudgement judgement) {
        /** As cards and pages name it. */
        public String name() {
            return name(impostors.toString(), peopleKnown);
        }

        static String name(String impostors, boolean peopleKnown) {
            return impostors + ", people in general " + (peopleKnown ? "known" : "unknown");
        }

        private KeystrokeFigures.Trial figures() throws IOException {
            Detector detector = Detector.of(judgement);
            List<Judged> judged = judgement.judged();
            return new KeystrokeFigures.Trial(
                    impostors.toString(),
                    peopleKnown,
                    detector.eer(),
                    detector.sd(),
                    Calibration.error(judged),
                    DoubleStream.of(CUTS)
                            .mapToObj(cut ->
                                    new Alarm(cut, shareAtLeast(judged, false, cut), shareAtLeast(judged, true, cut)))
                            .toList());
        }
    }

    /**
     * Trains and judges, on one thread; half a minute for forty people.
     *
     * @param progress told after each training
     * @throws IOException if there are too few people, or one has too few repetitions
     */
    public static UnseenTypists of(List<Typist> typists, Runnable progress) throws IOException {
        KeystrokeEvaluation.requireEnough(typists);
        CrossValidation validation = new CrossValidation(typists, progress);
        List<Trial> trials = new ArrayList<>();
        for (Impostors impostors : Impostors.values()) {
            for (boolean known : new boolean[] {true, false}) {
                trials.add(new Trial(impostors, known, validation.judge(impostors, known)));
            }
        }
        return new UnseenTypists(typists.size(), trials);
    }

    /**
     * How good they are.
     *
     * @throws IOException if nothing could be judged
     */
    public KeystrokeFigures figures() throws IOException {
        List<KeystrokeFigures.Trial> figures = new ArrayList<>();
        for (Trial trial : trials) {
            figures.add(trial.figures());
        }
        return new KeystrokeFigures(users, figures);
    }

    /** The trial that is nearest to serving: a template that rolls, practised impostors, people in general known. */
    public Trial asServed() {
        return trials.stream()
                .filter(trial -> trial.impostors() == Impostors.LAST5 && trial.peopleKnown())
                .findFirst()
                .orElseThrow();
    }

    /** How people's own repetitions and what was said of them are spread, as served; each repetition is a session. */
    Quantiles quantiles() {
        VerifierJudgement judgement = asServed().judgement();
        return Quantiles.of(judgement.ownRows(), judgement.own());
    }

    private static double shareAtLeast(List<Judged> judged, boolean positive, double cut) {
        double all = 0;
        double reach = 0;
        for (Judged each : judged) {
            if (each.positive() == positive) {
                all += each.weight();
                reach += each.score() >= cut ? each.weight() : 0;
            }
        }
        return reach / all;
    }
}
