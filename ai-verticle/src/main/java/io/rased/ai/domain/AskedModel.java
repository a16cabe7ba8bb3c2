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
        double[] answers;
        try {
            answers = model.logOdds(Explanation.batch(rows, card));
        } catch (ScoringFailedException e) {
            return Scored.unavailable(UnavailableReason.MODEL_UNAVAILABLE, card);
        }
        double probability = Explanation.score(answers, rows.length);
        if (!(probability >= 0 && probability <= 1)) {
            return Scored.unavailable(UnavailableReason.NOT_A_PROBABILITY, card);
        }
        model.observed(rows, probability);
        return new Scored(
                new ScoreOutcome.Given(probability, maturity), Explanation.reasons(name, rows, answers, card), card);
    }
}
