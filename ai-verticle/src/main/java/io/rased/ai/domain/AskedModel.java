/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/** Asks a model about rows of one transaction, and why it says so. */
final class AskedModel {
    private AskedModel() {}

    /**
     * The score of the rows together.
     *
     * @param rows at least one
     * @param maturity how well the user's template is known, 0 to 1
     */
    static Scored about(ScoreName name, float[][] rows, double maturity, ProbabilityModel model) {
        ModelCard card = model.card();
        Answers answers;
        try {
            answers = model.explained(rows);
        } catch (ScoringFailedException e) {
            return Scored.unavailable(UnavailableReason.MODEL_UNAVAILABLE, card);
        }
        double probability = Explanation.score(answers.logOdds());
        if (!(probability >= 0 && probability <= 1)) {
            return Scored.unavailable(UnavailableReason.NOT_A_PROBABILITY, card);
        }
        model.observed(rows, probability);
        return new Scored(
                new ScoreOutcome.Given(probability, maturity),
                Explanation.reasons(name, rows, answers.losses(), card),
                card);
    }
}
