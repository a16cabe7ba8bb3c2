/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.mouse;

import io.rased.features.mouse.MouseIdentity;
import io.rased.training.data.MouseRecording;
import io.rased.training.evaluation.Roc;
import io.rased.training.model.ServedModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How well strangers are told from the owner: everyone is enrolled on the session {@code 3min} and tries the session {@code
 * 1min} on everyone's template.
 *
 * @param auc of a verifier that is trained on the file, five folds with people disjoint
 * @param verifier more of it
 * @param shippedAuc of the model in the repository, as it is: too good on people that it was trained on
 * @param unordered sessions whose rows are in no order of time; figures of them mean nothing
 */
public record EnrolmentEvaluation(double auc, MouseFigures verifier, double shippedAuc, int unordered) {
    /**
     * Trains and judges.
     *
     * @param progress told after each of {@link MouseTraining#FITS_TO_JUDGE} trainings
     * @throws IllegalArgumentException if fewer than ten people have both sessions
     */
    public static EnrolmentEvaluation of(
            List<MouseRecording> recordings, ServedModel shipped, long seed, Runnable progress) {
        MouseTraining training = new MouseTraining(recordings, seed, progress);
        MouseFigures figures = training.judge();
        return new EnrolmentEvaluation(figures.auc(), figures, shippedAuc(training.people(), shipped), (int)
                recordings.stream().filter(session -> !session.inOrder()).count());
    }

    private static double shippedAuc(List<Enrolled> people, ServedModel shipped) {
        List<Double> own = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (Enrolled claimed : people) {
            var template = claimed.template();
            float[][] rows = people.stream()
                    .map(person -> MouseIdentity.row(template, person.windows()))
                    .toArray(float[][]::new);
            double[] probabilities = shipped.probabilities(rows);
            for (int i = 0; i < probabilities.length; i++) {
                (people.get(i) == claimed ? own : others).add(probabilities[i]);
            }
        }
        return Roc.auc(array(own), array(others));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }
}
