/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import io.rased.event.RiskLevel;
import io.rased.features.BotFeatures;
import io.rased.features.PointerRecorder;
import io.rased.features.SessionEvidence;
import io.rased.features.device.DeviceFacts;
import io.rased.features.device.Screen;
import io.rased.features.keystroke.TypingTrace;
import io.rased.features.location.LocationFacts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class TransactionAssessorTest {
    private static final ModelCard CARD = new ModelCard(
            "bot",
            "bot-test",
            BotFeatures.names(),
            Collections.nCopies(BotFeatures.names().size(), 0.0),
            new RiskCuts(0.3, 0.7, 0.9));
    /** Any finite row has a probability. */
    private static final Function<float[][], double[]> FIRST_FEATURE =
            rows -> Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();

    @Test
    void tooFewMovesAndMovesInOnePlaceAreTwoReasons() {
        assertThat(botOutcome(moves(23, i -> i))).isEqualTo(ScoreOutcome.unavailable(UnavailableReason.TOO_FEW_MOVES));
        assertThat(botOutcome(moves(100, i -> 7))).isEqualTo(ScoreOutcome.unavailable(UnavailableReason.NO_MOVEMENT));
    }

    @Test
    void enoughMovesGiveAScoreAndAVerdict() {
        Assessment assessment = assessor(rows -> filled(rows, LogOdds.of(0.8)))
                .assess(SessionFeatures.of(moves(24, i -> i)), Background.UNKNOWN);

        assertThat(((Given) assessment.outcome(ScoreName.BOT)).probability()).isBetween(0.7999, 0.8001);
        assertThat(assessment.verdict().level()).isEqualTo(RiskLevel.HIGH);
        assertThat(assessment.models()).containsEntry("bot", "bot-test");
        assertThat(assessment.reasons()).isEmpty();
    }

    @Test
    void aModelThatAnswersNoProbabilityGivesNoScoreAndNoReasons() {
        Assessment assessment = assessor(rows -> filled(rows, Double.NaN))
                .assess(SessionFeatures.of(moves(99, i -> i)), Background.UNKNOWN);

        assertThat(assessment.outcome(ScoreName.BOT))
                .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.NOT_A_PROBABILITY));
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(assessment.reasons()).isEmpty();
    }

    @Test
    void aModelThatCannotBeAskedIsSaidAndNotGuessed() {
        Function<float[][], double[]> failing = rows -> {
            throw new ScoringFailedException("down");
        };

        Assessment assessment = assessor(failing).assess(SessionFeatures.of(moves(50, i -> i)), Background.UNKNOWN);

        assertThat(assessment.outcome(ScoreName.BOT))
                .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.MODEL_UNAVAILABLE));
        assertThat(assessment.degraded()).isTrue();
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(assessment.models()).containsEntry("bot", "bot-test");
        assertThat(Recommendations.of(assessment.verdict(), true))
                .singleElement()
                .asString()
                .contains("next version");
    }

    @Test
    void aModelThatNeedNotBeAskedDegradesNothing() {
        assertThat(assessor(FIRST_FEATURE)
                        .assess(SessionFeatures.of(moves(3, i -> i)), Background.UNKNOWN)
                        .degraded())
                .isFalse();
    }

    @Test
    void aBrowserThatSaysThatAProgramDrivesItIsLikelierDrivenHoweverItMoves() {
        for (double moves : new double[] {-9, -1, 0, 3}) {
            Assessment silent = assessor(rows -> filled(rows, moves)).assess(driven(50, false), Background.UNKNOWN);
            Assessment driven = assessor(rows -> filled(rows, moves)).assess(driven(50, true), Background.UNKNOWN);

            assertThat(bot(silent)).isCloseTo(moves, within(1e-6));
            assertThat(bot(driven))
                    .as("moves like a person's speak against it, but no more than some programs replay")
                    .isCloseTo(Math.max(moves, Math.log(0.1)) + Math.log(100), within(1e-6));
            assertThat(driven.reasons()).extracting(Reason::feature).containsExactly("webdriver");
        }
    }

    @Test
    void withoutMovesToAskTheModelAboutTheSignStandsAlone() {
        Assessment silent = assessor(FIRST_FEATURE).assess(driven(3, false), Background.UNKNOWN);
        Assessment driven = assessor(FIRST_FEATURE).assess(driven(3, true), Background.UNKNOWN);

        assertThat(silent.outcome(ScoreName.BOT)).isEqualTo(ScoreOutcome.unavailable(UnavailableReason.TOO_FEW_MOVES));
        assertThat(bot(driven)).isCloseTo(Math.log(100), within(1e-6));
        assertThat(driven.verdict().level()).isEqualTo(RiskLevel.CRITICAL);
    }

    @Test
    void aSignDoesNotStandForAModelThatFailed() {
        Assessment failed = assessor(rows -> {
                    throw new ScoringFailedException("down");
                })
                .assess(driven(50, true), Background.UNKNOWN);

        assertThat(failed.outcome(ScoreName.BOT))
                .isEqualTo(ScoreOutcome.unavailable(UnavailableReason.MODEL_UNAVAILABLE));
        assertThat(failed.degraded()).isTrue();
    }

    @Test
    void reasonsAreInTheOrderOfWhatTheyCountInTheRisk() {
        Assessment assessment = new TransactionAssessor(
                        List.of(saying(ScoreName.BOT, 2), saying(ScoreName.DEVICE, 3), saying(ScoreName.LOCATION, -5)))
                .assess(
                        SessionFeatures.of(SessionEvidence.ofPointer(new PointerRecorder().trace())),
                        Background.UNKNOWN);

        assertThat(assessment.reasons())
                .extracting(Reason::score)
                .containsExactly(ScoreName.LOCATION, ScoreName.BOT, ScoreName.DEVICE);
    }

    @Test
    void oddPathsGiveFiniteNumbers() {
        assertFinite(moves(1000, i -> i % 2));
        assertFinite(moves(5000, i -> i * 1e300));
        assertFinite(moves(300, i -> 1e-9 * i));
        assertFinite(moves(300, i -> i == 299 ? 1e308 : 0));
        var backwards = new PointerRecorder();
        var still = new PointerRecorder();
        for (int i = 0; i < 200; i++) {
            backwards.move(1e15 - i * 1e12, i, -i);
            still.move(0, i * 3, i * i);
        }
        assertFinite(SessionEvidence.ofPointer(backwards.trace()));
        assertFinite(SessionEvidence.ofPointer(still.trace()));
    }

    private static void assertFinite(SessionEvidence evidence) {
        Assessment assessment = assessor(FIRST_FEATURE).assess(SessionFeatures.of(evidence), Background.UNKNOWN);

        assertThat(assessment.verdict().confidence()).isBetween(0.0, 1.0);
        if (assessment.outcome(ScoreName.BOT) instanceof Given given) {
            assertThat(given.probability()).isBetween(0.0, 1.0);
        }
        assertThat(assessment.reasons()).hasSizeLessThanOrEqualTo(Explanation.TOP);
    }

    @Test
    void theSignIsAmongTheReasonsHoweverMuchOthersWeighAndOnce() {
        Assessment assessment = new TransactionAssessor(List.of(
                        saying(ScoreName.BOT, 9, "a"),
                        saying(ScoreName.KEYSTROKE, 20, "b"),
                        saying(ScoreName.LOCATION, 30, "c"),
                        saying(ScoreName.DEVICE, 40, "webdriver")))
                .assess(driven(50, true), Background.UNKNOWN);

        assertThat(assessment.reasons()).extracting(Reason::feature).containsExactly("b", "c", "webdriver");
        assertThat(assessment.reasons().get(2).score()).isEqualTo(ScoreName.BOT);
    }

    private static SessionFeatures driven(int moves, boolean webdriver) {
        var device = new DeviceFacts(
                null, "Linux x86_64", Screen.UNKNOWN, null, null, Double.NaN, Double.NaN, Double.NaN, null, webdriver);
        return SessionFeatures.of(
                new SessionEvidence(moves(moves, i -> i).pointer(), TypingTrace.EMPTY, LocationFacts.NONE, device));
    }

    private static double bot(Assessment assessment) {
        return ((Given) assessment.outcome(ScoreName.BOT)).logRatio();
    }

    private static Scorer saying(ScoreName name, double contribution) {
        return saying(name, contribution, "f");
    }

    private static Scorer saying(ScoreName name, double contribution, String feature) {
        return new Scorer() {
            @Override
            public ScoreName name() {
                return name;
            }

            @Override
            public Scored score(SessionFeatures features, Background background) {
                return new Scored(
                        ScoreOutcome.ofProbability(0.5), List.of(new Reason(name, feature, 1, contribution)), CARD);
            }
        };
    }

    private static ScoreOutcome botOutcome(SessionEvidence evidence) {
        return assessor(FIRST_FEATURE)
                .assess(SessionFeatures.of(evidence), Background.UNKNOWN)
                .outcome(ScoreName.BOT);
    }

    private static SessionEvidence moves(int count, IntToDoubleFunction x) {
        var recorder = new PointerRecorder();
        for (int i = 0; i < count; i++) {
            recorder.move(i * 16, x.applyAsDouble(i), x.applyAsDouble(i) / 2);
        }
        return SessionEvidence.ofPointer(recorder.trace());
    }

    private static double[] filled(float[][] rows, double value) {
        double[] answers = new double[rows.length];
        Arrays.fill(answers, value);
        return answers;
    }

    private static TransactionAssessor assessor(Function<float[][], double[]> answers) {
        return new TransactionAssessor(List.of(new BotScorer(ServedModel.of(new ProbabilityModel() {
            @Override
            public ModelCard card() {
                return CARD;
            }

            @Override
            public double[] logOdds(float[][] rows) {
                return answers.apply(rows);
            }
        }))));
    }
}
