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
 * @param trials unpractised impostors before practised ones, what was known in its order
 */
public record UnseenTypists(int users, List<Trial> trials) {
    /** Trainings that {@link #of} takes, to show its progress by. */
    public static final int FITS = CrossValidation.FOLDS;

    private static final double[] CUTS = {0.5, 0.8, 0.9, 0.95, 0.99};

    /**
     * One kind of trial.
     *
     * @param impostors which repetitions of the others
     * @param knowledge what the verifier knew
     * @param judgement what was said
     */
    public record Trial(Impostors impostors, Knowledge knowledge, VerifierJudgement judgement) {
        /** As cards and pages name it. */
        public String name() {
            return impostors + ", " + knowledge;
        }

        private KeystrokeFigures.Trial figures() throws IOException {
            Detector detector = Detector.of(judgement);
            List<Judged> judged = judgement.judged();
            return new KeystrokeFigures.Trial(
                    name(),
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
        Participants.of(typists).all(CrossValidation.LEAST_PEOPLE);
        CrossValidation validation = new CrossValidation(typists, progress);
        List<Trial> trials = new ArrayList<>();
        for (Impostors impostors : Impostors.values()) {
            for (Knowledge knowledge : Knowledge.values()) {
                trials.add(new Trial(impostors, knowledge, validation.judge(impostors, knowledge)));
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
                .filter(trial -> trial.impostors() == Impostors.LAST5 && trial.knowledge() == Knowledge.PEOPLE)
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
