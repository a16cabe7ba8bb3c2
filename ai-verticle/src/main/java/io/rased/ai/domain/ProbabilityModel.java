/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/**
 * A model that gives a probability for a row of features. Blocking, and safe on as many threads at once as it was opened
 * for; never ask it on an event loop.
 */
public interface ProbabilityModel {
    /** What it is. */
    ModelCard card();

    /**
     * Asks it about a batch.
     *
     * @param rows feature vectors, each in the order of the card's features
     * @return for each row the log-odds of a calibrated probability of risk, or, where the model gives none, NaN. As
     *     far from 0 as the model goes: a probability near 0 or 1 would hide how far that is
     * @throws ScoringFailedException if it could not be asked
     */
    double[] logOdds(float[][] rows);

    /**
     * Asks it about a transaction's rows, and what each feature does to the answers.
     *
     * @param rows at least one, as above
     * @throws ScoringFailedException if it could not be asked
     */
    default Answers explained(float[][] rows) {
        return Explanation.answers(rows, logOdds(Explanation.batch(rows, card())), card());
    }

    /**
     * What each feature does to the answers, of rows whose answers are known.
     *
     * @param rows at least one, as above
     * @return as in {@link Answers}
     * @throws ScoringFailedException if it could not be asked
     */
    default double[] losses(float[][] rows) {
        return explained(rows).losses();
    }

    /**
     * Notes a score that was given, so that drift can be seen.
     *
     * @param rows that were asked about for the score itself, without those that explain it
     * @param probability the score
     */
    default void observed(float[][] rows, double probability) {}
}
