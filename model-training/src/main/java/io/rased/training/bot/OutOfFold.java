/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.bot;

import io.rased.features.BotScore;
import io.rased.training.evaluation.Platt;
import io.rased.training.model.TreeEnsemble;

/**
 * What a model said of a session that it was not trained on.
 *
 * @param fold the part that the session is in
 * @param family that it was not trained on, either; empty if it was trained on all
 * @param session which
 * @param margins of its windows
 * @param weight how much it counts in calibration
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record OutOfFold(int fold, String family, BotSession session, double[] margins, double weight) {
    static OutOfFold of(int fold, String family, BotSession session, TreeEnsemble trees, double weight) {
        double[] margins = new double[session.scored().length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = trees.margin(session.scored()[i]);
        }
        return new OutOfFold(fold, family, session, margins, weight);
    }

    boolean bot() {
        return session.origin().bot();
    }

    double meanMargin() {
        double sum = 0;
        for (double margin : margins) {
            sum += margin;
        }
        return sum / margins.length;
    }

    /** The session's score, combined as the gateway does. */
    double probability(Platt platt) {
        double[] probabilities = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            probabilities[i] = platt.probability(margins[i]);
        }
        return BotScore.ofWindows(probabilities);
    }
}
