/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.features.BotScore;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private static final double[] WEIGHTS = {1, -4, 0, 2, 0.5};
    private static final ModelCard CARD = new ModelCard(
            "bot",
            "bot-test",
            List.of("a", "b", "c", "d", "e"),
            List.of(0.0, 0.0, 0.0, 0.0, 0.0),
            new RiskCuts(0.3, 0.7, 0.9));

    @Test
    void givesTheTermsOfALogisticModelTheWeightiestFirst() {
        float[] row = {1, 1, 1, 1, 1};

        List<Reason> reasons = explain(row);

        assertThat(reasons).extracting(Reason::feature).containsExactly("b", "d", "a");
        assertThat(reasons.get(0).contribution()).isCloseTo(-4, within(1e-9));
        assertThat(reasons.get(1).contribution()).isCloseTo(2, within(1e-9));
    }

    @Test
    void overSeveralWindowsAFeatureIsItsMeanAndContributesItsMean() {
        List<Reason> reasons = explain(new float[] {3, 0, 0, 0, 0}, new float[] {1, 0, 0, 0, 0});

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.value()).isEqualTo(2);
            assertThat(reason.contribution()).isCloseTo(2, within(1e-9));
        });
    }

    @Test
    void oneWindowWithoutAnAnswerLeavesNoScore() {
        assertThat(Explanation.score(new double[] {0.5, Double.NaN, 0.5})).isNaN();
    }

    @Test
    void aTypicalTransactionHasNoReasons() {
        assertThat(explain(new float[5])).isEmpty();
    }

    @Test
    void whatIsFarBeyondTheScoresLimitHasItsReasonsAsWell() {
        float[] row = {100, 0, 0, 200, 2};

        assertThat(explain(row)).extracting(Reason::contribution).containsExactly(400.0, 100.0, 1.0);
    }

    @Test
    void noWindowCountsBeyondTheLimitInTheScore() {
        assertThat(Explanation.score(new double[] {1_000, -BotScore.LIMIT})).isEqualTo(0.5);
    }

    @Test
    void contributionsAreFiniteWhereTheModelIsCertain() {
        float[] row = {1e9f, -1e9f, 0, 0, 0};

        assertThat(explain(row))
                .allSatisfy(reason -> assertThat(reason.contribution()).isFinite());
    }

    private static List<Reason> explain(float[]... windows) {
        float[][] batch = Explanation.batch(windows, CARD);
        double[] answers = new double[batch.length];
        for (int i = 0; i < batch.length; i++) {
            answers[i] = logOdds(batch[i]);
        }
        return Explanation.reasons(
                ScoreName.BOT,
                windows,
                Explanation.answers(windows, answers, CARD).losses(),
                CARD);
    }

    private static double logOdds(float[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += WEIGHTS[i] * row[i];
        }
        return sum;
    }
}
