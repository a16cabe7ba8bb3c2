/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import io.rased.training.evaluation.EqualError;
import io.rased.training.evaluation.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How a verifier does on people: their equal error rates, and all it said with the truth beside it. */
public final class VerifierJudgement {
    private final List<Double> rates = new ArrayList<>();
    private final List<float[]> ownRows = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();

    VerifierJudgement() {}

    /**
     * Judges one person's trials against all others'. By the published protocol unpractised impostors meet a template that stays
     * as it is; practised ones meet one that rolls.
     *
     * @param verifier the probability of an impostor for each row
     */
    void add(
            Typist typist,
            List<Typist> everybody,
            Impostors impostors,
            TypingPopulation population,
            Function<List<float[]>, double[]> verifier) {
        List<Timings> others = everybody.stream()
                .filter(other -> !other.name().equals(typist.name()))
                .flatMap(other -> impostors.of(other).stream())
                .toList();
        Enrolment enrolment = impostors == Impostors.FIRST5 ? Enrolment.FIRST_HALF : Enrolment.ROLLING;
        Trials trials = Trials.of(typist, others, enrolment, population);
        if (trials.genuine().isEmpty() || trials.impostors().isEmpty()) {
            return;
        }
        double[] genuine = verifier.apply(trials.genuine());
        double[] strangers = verifier.apply(trials.impostors());
        rates.add(EqualError.rate(genuine, strangers));
        ownRows.addAll(trials.genuine());
        keep(genuine, false);
        keep(strangers, true);
    }

    /** Each person's rate. */
    List<Double> rates() {
        return rates;
    }

    /** Everything said; each person weighs the same, own and others' trials alike. */
    public List<Judged> judged() {
        return judged;
    }

    /** The rows of people's own repetitions. */
    List<float[]> ownRows() {
        return ownRows;
    }

    /** What was said of each of those. */
    double[] own() {
        return judged.stream()
                .filter(each -> !each.positive())
                .mapToDouble(Judged::score)
                .toArray();
    }

    private void keep(double[] probabilities, boolean impostor) {
        for (double probability : probabilities) {
            judged.add(new Judged(probability, impostor, 1.0 / probabilities.length));
        }
    }
}
