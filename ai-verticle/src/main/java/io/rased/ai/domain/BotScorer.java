/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/**
 * Asks the bot model. Blocking, and safe on as many threads at once as it was opened for; never call it on an event
 * loop.
 */
public interface BotScorer {
    /**
     * Scores a batch.
     *
     * @param rows feature vectors, each in the model's order
     * @return for each row the calibrated probability of a bot, or, where the model gives none, NaN
     * @throws ScoringFailedException if the model could not be asked
     */
    double[] score(float[][] rows);
}
