/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.TypingPopulation;
import io.rased.training.model.Logistic;
import java.util.ArrayList;
import java.util.List;

/** Verifiers trained five times, each on four fifths of the people, to be judged on the rest, whom they have never seen. */
final class CrossValidation {
    /** How many parts there are. */
    static final int FOLDS = 5;

    /** So that in one part at least there are impostors who were left out of the training as well. */
    static final int LEAST_PEOPLE = FOLDS + 1;

    private final List<Typist> typists;
    private final List<Fold> folds = new ArrayList<>();

    private record Fold(List<Typist> trained, List<Typist> rest, Logistic verifier) {}

    /**
     * @param typists five at least
     * @param progress told after each training
     */
    CrossValidation(List<Typist> typists, Runnable progress) {
        this.typists = typists;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Typist> trained = new ArrayList<>();
            List<Typist> rest = new ArrayList<>();
            for (int i = 0; i < typists.size(); i++) {
                (i % FOLDS == fold ? rest : trained).add(typists.get(i));
            }
            folds.add(new Fold(trained, rest, VerifierTraining.fit(trained)));
            progress.run();
        }
    }

    /** How they do, each on the people left out of its training. */
    VerifierJudgement judge(Impostors impostors, Knowledge knowledge) {
        VerifierJudgement judgement = new VerifierJudgement();
        for (Fold fold : folds) {
            TypingPopulation population = knowledge.population(fold.trained());
            for (Typist typist : fold.rest()) {
                judgement.add(
                        typist,
                        knowledge.impostors(typists, fold.rest()),
                        impostors,
                        population,
                        rows -> rows.stream()
                                .mapToDouble(fold.verifier()::probability)
                                .toArray());
            }
        }
        return judgement;
    }
}
