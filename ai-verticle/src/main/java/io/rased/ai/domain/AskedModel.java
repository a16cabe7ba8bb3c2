/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks a model about rows of one transaction, and why it says so. */
final class AskedModel {
    private AskedModel() {}

    /**
     * Rows that make one score together.
     *
     * @param rows at least one
     * @param maturity how well what they are compared with is known, 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Rows(float[][] rows, double maturity) {}

    /**
     * The score of the rows together.
     *
     * @param rows at least one
     * @param maturity how well the user's template is known, 0 to 1
     */
    static Scored about(ScoreName name, float[][] rows, double maturity, ProbabilityModel model) {
        Answers answers;
        try {
            answers = model.explained(rows);
        } catch (ScoringFailedException e) {
            return Scored.unavailable(UnavailableReason.MODEL_UNAVAILABLE, model.card());
        }
        double probability = observed(rows, answers.logOdds(), model);
        return scored(name, new Rows(rows, maturity), probability, answers.losses(), model);
    }

    /**
     * The score of the riskiest of several groups of rows; one that has no score though it was asked for outweighs all. The
     * model is asked once for all scores, and only the riskiest is explained.
     *
     * @param groups at least one; of equal ones the first counts
     */
    static Scored aboutRiskiest(ScoreName name, List<Rows> groups, ProbabilityModel model) {
        try {
            float[][] all = groups.stream()
                    .flatMap(group -> Arrays.stream(group.rows()))
                    .toArray(float[][]::new);
            double[] logOdds = model.logOdds(all);
            List<Double> probabilities = new ArrayList<>();
            int from = 0;
            for (Rows group : groups) {
                int to = from + group.rows().length;
                probabilities.add(observed(group.rows(), Arrays.copyOfRange(logOdds, from, to), model));
                from = to;
            }
            int riskiest = riskiest(probabilities);
            Rows group = groups.get(riskiest);
            return scored(name, group, probabilities.get(riskiest), model.losses(group.rows()), model);
        } catch (ScoringFailedException e) {
            return Scored.unavailable(UnavailableReason.MODEL_UNAVAILABLE, model.card());
        }
    }

    private static int riskiest(List<Double> probabilities) {
        int riskiest = 0;
        for (int i = 1; i < probabilities.size(); i++) {
            // NaN is none, and the greatest of all.
            riskiest = Double.compare(probabilities.get(i), probabilities.get(riskiest)) > 0 ? i : riskiest;
        }
        return riskiest;
    }

    /** The probability, which is noted if it is one; else NaN. */
    private static double observed(float[][] rows, double[] logOdds, ProbabilityModel model) {
        double probability = Explanation.score(logOdds);
        if (!(probability >= 0 && probability <= 1)) {
            return Double.NaN;
        }
        model.observed(rows, probability);
        return probability;
    }

    private static Scored scored(
            ScoreName name, Rows group, double probability, double[] losses, ProbabilityModel model) {
        return Double.isNaN(probability)
                ? Scored.unavailable(UnavailableReason.NOT_A_PROBABILITY, model.card())
                : new Scored(
                        new ScoreOutcome.Given(probability, group.maturity()),
                        Explanation.reasons(name, group.rows(), losses, model.card()),
                        model.card());
    }
}
