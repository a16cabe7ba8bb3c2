/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.event.RiskLevel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CombinationTest {
    private static final RiskCuts CUTS = new RiskCuts(0.3, 0.7, 0.95);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 0.25, 0.5, 0.999, 1})
    void aSingleScoreIsTheRiskAndConfidenceStaysInItsBounds(double probability) {
        Verdict verdict = Combination.of(Map.of(ScoreName.BOT, ScoreOutcome.ofProbability(probability)), CUTS);

        assertThat(verdict.risk()).isEqualTo(probability);
        assertThat(verdict.confidence()).isBetween(0.0, ScoreName.BOT.weight());
        assertThat(verdict.driver()).isEqualTo(ScoreName.BOT);
    }

    @Test
    void isLeastConfidentWhereTheRiskIsAHalf() {
        assertThat(confidenceAt(0.5)).isZero();
        assertThat(confidenceAt(0.1)).isCloseTo(confidenceAt(0.9), within(1e-12));
        assertThat(confidenceAt(0.01)).isGreaterThan(confidenceAt(0.1));
    }

    @Test
    void anUnripeTemplateLowersConfidenceAndNotTheRisk() {
        Verdict ripe = Combination.of(Map.of(ScoreName.KEYSTROKE, new Given(0.9, 1)), CUTS);
        Verdict unripe = Combination.of(Map.of(ScoreName.KEYSTROKE, new Given(0.9, 0.2)), CUTS);

        assertThat(unripe.risk()).isEqualTo(ripe.risk());
        assertThat(unripe.confidence()).isCloseTo(0.2 * ripe.confidence(), within(1e-12));
    }

    @Test
    void missingScoresTakeNoPart() {
        var bot = ScoreOutcome.ofProbability(0.8);
        var missing = ScoreOutcome.unavailable(UnavailableReason.NO_TEMPLATE);

        assertThat(Combination.of(Map.of(ScoreName.BOT, bot, ScoreName.KEYSTROKE, missing), CUTS))
                .isEqualTo(Combination.of(Map.of(ScoreName.BOT, bot), CUTS));
        assertThat(Combination.of(Map.of(ScoreName.KEYSTROKE, missing), CUTS)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void certainAndOppositeScoresStillGiveAFiniteRisk() {
        Verdict verdict = Combination.of(
                Map.of(
                        ScoreName.BOT, ScoreOutcome.ofProbability(1),
                        ScoreName.DEVICE, ScoreOutcome.ofProbability(0)),
                CUTS);

        assertThat(verdict.risk()).isBetween(0.5, 1.0);
        assertThat(verdict.driver()).isEqualTo(ScoreName.BOT);
    }

    @Test
    void eachCauseIsEnoughAndTheOtherDoesNotSpeakAgainstIt() {
        var person = ScoreOutcome.ofProbability(0.001);

        Verdict stranger =
                Combination.of(Map.of(ScoreName.BOT, person, ScoreName.KEYSTROKE, new Given(0.9999, 1)), CUTS);
        Verdict program = Combination.of(
                Map.of(ScoreName.BOT, ScoreOutcome.ofProbability(0.999), ScoreName.KEYSTROKE, new Given(0.001, 1)),
                CUTS);
        Verdict owner = Combination.of(Map.of(ScoreName.BOT, person, ScoreName.KEYSTROKE, new Given(0.05, 1)), CUTS);

        assertThat(stranger.risk()).isGreaterThan(0.99);
        assertThat(stranger.driver()).isEqualTo(ScoreName.KEYSTROKE);
        assertThat(program.risk()).isGreaterThan(0.99);
        assertThat(program.driver()).isEqualTo(ScoreName.BOT);
        assertThat(owner.level()).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void whatSaysNothingOfAnotherPersonLeavesTheRiskLow() {
        Verdict verdict = Combination.of(
                Map.of(ScoreName.BOT, ScoreOutcome.ofProbability(0.01), ScoreName.DEVICE, new Given(0.02, 0, 0)), CUTS);

        assertThat(verdict.risk()).isLessThan(0.05);
    }

    @Test
    void scoresOfAnotherPersonAddUp() {
        double one = risk(Map.of(ScoreName.KEYSTROKE, new Given(0.97, 1)));
        double two = risk(Map.of(ScoreName.KEYSTROKE, new Given(0.97, 1), ScoreName.DEVICE, new Given(0.6, 1, 4)));

        assertThat(one).isBetween(0.3, 0.5);
        assertThat(two).isGreaterThan(0.8);
    }

    @Test
    void whatSpeaksForThePersonTakesAwayATenthAtLeastHoweverMuchThereIs() {
        var typedWell = new Given(1e-7, 1);
        var movedWell = new Given(1e-7, 1);
        var elsewhere = new Given(0.99, 1, 12);

        double place = risk(Map.of(ScoreName.LOCATION, elsewhere));
        double replayed = risk(
                Map.of(ScoreName.KEYSTROKE, typedWell, ScoreName.BEHAVIOUR, movedWell, ScoreName.LOCATION, elsewhere));

        assertThat(replayed / (1 - replayed)).isCloseTo(Combination.LEAST_RATIO * place / (1 - place), within(1e-9));
        assertThat(CUTS.levelOf(replayed)).isNotEqualTo(RiskLevel.LOW);
    }

    /** Even odds of a journey and of a new phone, which her typing makes up for. */
    @Test
    void theOwnerWhoTypesAbroadOnANewDeviceIsLow() {
        Map<ScoreName, ScoreOutcome> abroad =
                Map.of(ScoreName.LOCATION, new Given(0.5, 1, 4), ScoreName.DEVICE, new Given(0.5, 1, 4));
        Map<ScoreName, ScoreOutcome> typed = new EnumMap<>(abroad);
        typed.put(ScoreName.KEYSTROKE, new Given(0.01, 1));

        assertThat(Combination.of(abroad, CUTS).level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(Combination.of(typed, CUTS).level()).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void moreRiskOfOneScoreIsNeverLessRiskOfAll() {
        double last = 0;
        for (double p = 0.001; p < 1; p += 0.001) {
            double risk =
                    risk(Map.of(ScoreName.KEYSTROKE, new Given(p, 1), ScoreName.LOCATION, new Given(0.01, 1, -3)));
            assertThat(risk).isGreaterThanOrEqualTo(last);
            last = risk;
        }
    }

    private static double risk(Map<ScoreName, ScoreOutcome> scores) {
        return Objects.requireNonNull(Combination.of(scores, CUTS).risk());
    }

    @Test
    void whatIsNotAProbabilityIsNoScore() {
        for (double answer : new double[] {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY}) {
            assertThat(ScoreOutcome.ofProbability(answer))
                    .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.NOT_A_PROBABILITY));
        }
    }

    @Test
    void cutsBelongToTheLevelAbove() {
        assertThat(CUTS.levelOf(0.2999)).isEqualTo(RiskLevel.LOW);
        assertThat(CUTS.levelOf(0.3)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(CUTS.levelOf(0.7)).isEqualTo(RiskLevel.HIGH);
        assertThat(CUTS.levelOf(0.95)).isEqualTo(RiskLevel.CRITICAL);
    }

    @Test
    void weightsAddUpToOne() {
        double sum = 0;
        for (ScoreName name : ScoreName.values()) {
            sum += name.weight();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    private static double confidenceAt(double probability) {
        return Combination.of(Map.of(ScoreName.BOT, ScoreOutcome.ofProbability(probability)), CUTS)
                .confidence();
    }
}
