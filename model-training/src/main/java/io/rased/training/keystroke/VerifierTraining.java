/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import io.rased.training.model.Logistic;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the verifier: one logistic regression for everybody, over how an entry compares with a template. Each person is tried with
 * both enrolments, with people in general known and unknown, against unpractised and practised impostors. The same people
 * give the same one.
 */
final class VerifierTraining {
    private static final double RIDGE = 10;
    /** What a person's trials of one sort weigh, own and others' each. */
    private static final double WEIGHT = 50;

    private VerifierTraining() {}

    static Logistic fit(List<Typist> typists) {
        TypingPopulation known = Trials.population(typists);
        List<Logistic.Example> examples = new ArrayList<>();
        for (Typist typist : typists) {
            List<Timings> others = new ArrayList<>();
            for (Typist other : typists) {
                if (other != typist) {
                    others.addAll(Impostors.FIRST5.of(other));
                    others.addAll(Impostors.LAST5.of(other));
                }
            }
            for (Enrolment enrolment : Enrolment.values()) {
                for (TypingPopulation population : List.of(known, TypingPopulation.UNKNOWN)) {
                    add(Trials.of(typist, others, enrolment, population), examples);
                }
            }
        }
        return Logistic.fit(examples, RIDGE);
    }

    private static void add(Trials trials, List<Logistic.Example> examples) {
        for (float[] row : trials.genuine()) {
            examples.add(
                    new Logistic.Example(row, false, WEIGHT / trials.genuine().size()));
        }
        for (float[] row : trials.impostors()) {
            examples.add(
                    new Logistic.Example(row, true, WEIGHT / trials.impostors().size()));
        }
    }
}
