/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.ai.domain.Answers;
import io.rased.ai.domain.Assessment;
import io.rased.ai.domain.BotScorer;
import io.rased.ai.domain.ModelCard;
import io.rased.ai.domain.ProbabilityModel;
import io.rased.ai.domain.Reason;
import io.rased.ai.domain.ScoreName;
import io.rased.ai.domain.ScoreOutcome;
import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.domain.ServedModel;
import io.rased.ai.domain.TransactionAssessor;
import io.rased.ai.domain.UnavailableReason;
import io.rased.ai.domain.Verdict;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import io.rased.features.BotFeatures;
import io.rased.features.BotScore;
import io.rased.features.PointerRecorder;
import io.rased.features.SessionEvidence;
import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSession;
import io.rased.features.synthetic.SyntheticSessions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The model in the repository, as users run it; loading it checks its features and its file against the manifest. */
final class ShippedModelTest {
    private final LoadedModel model = new ModelRegistry(Path.of("..", "models"), Guard.silent())
            .load(new ExpectedModel("bot", BotFeatures.SET, BotFeatures.names(), true), 1);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aPointerThatRunsOnARulerAtAnEvenPaceIsABots() {
        Assessment assessment = assess(moves(200, i -> 100 + 4 * i, i -> 200 + 2 * i));

        assertThat(probability(assessment))
                .isGreaterThan(model.card().requireCuts().critical());
        assertThat(assessment.models()).containsEntry("bot", model.card().version());
        assertThat(assessment.reasons()).hasSize(3).anyMatch(reason -> reason.contribution() > 1);
    }

    @Test
    void givesTheSameScoreEachTimeAndSaysWhy() {
        var noise = new Random(9);
        SessionEvidence evidence = moves(
                300,
                i -> 400 + 180 * Math.sin(i / 9.0) + noise.nextGaussian(),
                i -> 300 + 160 * Math.cos(i / 7.0) + noise.nextGaussian());
        Assessment assessment = assess(evidence);

        assertThat(assess(evidence)).isEqualTo(assessment);
        assertThat(assessment.reasons()).hasSize(3).allSatisfy(reason -> {
            assertThat(reason.feature()).isIn(BotFeatures.names());
            assertThat(reason.contribution()).isFinite().isNotZero();
        });
    }

    @Test
    void itsTreesExplainAsTheRuntimeDoes() {
        for (SyntheticSession session : SyntheticSessions.generate(6, 40)) {
            float[][] windows = BotFeatures.windows(evidence(session));
            Answers asked = runtimeAlone().explained(windows);

            Answers explained = model.explained(windows);

            assertThat(explained.logOdds()).containsExactly(asked.logOdds());
            assertThat(explained.losses()).containsExactly(asked.losses(), within(1e-4));
        }
    }

    @Test
    void theScoreIsThatOfTheWindowsProbabilities() {
        for (SyntheticSession session : SyntheticSessions.generate(5, 60)) {
            SessionEvidence evidence = evidence(session);
            double[] probabilities = Arrays.stream(model.logOdds(BotFeatures.windows(evidence)))
                    .map(logOdds -> (float) BotScore.probability(logOdds))
                    .toArray();

            assertThat(probability(assess(evidence))).isCloseTo(BotScore.ofWindows(probabilities), within(1e-6));
        }
    }

    @Test
    void theFileIsTheManifests() {
        assertThat(model.card().name()).isEqualTo("bot");
        assertThat(model.card().features()).isEqualTo(BotFeatures.names());
    }

    @Test
    void withoutMovementThereIsNoScoreButAReason() {
        var identical = new PointerRecorder();
        for (int i = 0; i < 1000; i++) {
            identical.move(5, 100, 100);
        }
        assertUnavailable(SessionEvidence.ofPointer(identical.trace()), UnavailableReason.TOO_FEW_MOVES);
        assertUnavailable(moves(1, i -> 3, i -> 4), UnavailableReason.TOO_FEW_MOVES);
        assertUnavailable(moves(1000, i -> 100, i -> 100), UnavailableReason.NO_MOVEMENT);
        for (double nowhere : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertUnavailable(moves(200, i -> nowhere, i -> i), UnavailableReason.TOO_FEW_MOVES);
        }
    }

    @Test
    void oddPathsGetAFiniteScore() {
        var noise = new Random(7);
        assertSound(moves(24, i -> i, i -> 0));
        assertSound(moves(1000, i -> i % 2, i -> 0));
        assertSound(moves(5000, i -> i * 1e300, i -> -i * 1e300));
        assertSound(moves(300, i -> noise.nextGaussian() * 1e6, i -> noise.nextGaussian()));
    }

    @Test
    void oddTimesGetAFiniteScore() {
        var noise = new Random(8);
        assertSound(timed(i -> 0));
        assertSound(timed(i -> Double.NaN));
        assertSound(timed(i -> -16 * i));
        assertSound(timed(i -> 1e15 - i * 1e12));
        assertSound(timed(i -> i % 2 == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY));
        assertSound(timed(i -> noise.nextInt(10_000)));
    }

    private void assertSound(SessionEvidence evidence) {
        Assessment assessment = assess(evidence);

        assertThat(probability(assessment)).isBetween(0.0, 1.0);
        assertThat(assessment.reasons()).extracting(Reason::contribution).allMatch(Double::isFinite);
    }

    private void assertUnavailable(SessionEvidence evidence, UnavailableReason reason) {
        Assessment assessment = assess(evidence);

        assertThat(assessment.outcome(ScoreName.BOT)).isEqualTo(ScoreOutcome.unavailable(reason));
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(assessment.reasons()).isEmpty();
    }

    /** The same model, whose trees nobody knows. */
    private ProbabilityModel runtimeAlone() {
        return new ProbabilityModel() {
            @Override
            public ModelCard card() {
                return model.card();
            }

            @Override
            public double[] logOdds(float[][] rows) {
                return model.logOdds(rows);
            }
        };
    }

    private static SessionEvidence evidence(SyntheticSession session) {
        var recorder = new PointerRecorder();
        session.events().stream()
                .filter(event -> event.type().equals("mousemove"))
                .map(SyntheticEvent.Pointer.class::cast)
                .forEach(move -> recorder.move(move.timestamp(), move.x(), move.y()));
        return SessionEvidence.ofPointer(recorder.trace());
    }

    private static double probability(Assessment assessment) {
        return ((Given) assessment.outcome(ScoreName.BOT)).probability();
    }

    private Assessment assess(SessionEvidence evidence) {
        return new TransactionAssessor(List.of(new BotScorer(ServedModel.of(model))))
                .assess(SessionFeatures.of(evidence), Background.UNKNOWN);
    }

    private static SessionEvidence moves(int count, IntToDoubleFunction x, IntToDoubleFunction y) {
        var recorder = new PointerRecorder();
        for (int i = 0; i < count; i++) {
            recorder.move(i * 16, x.applyAsDouble(i), y.applyAsDouble(i));
        }
        return SessionEvidence.ofPointer(recorder.trace());
    }

    private static SessionEvidence timed(IntToDoubleFunction time) {
        var recorder = new PointerRecorder();
        for (int i = 0; i < 200; i++) {
            recorder.move(time.applyAsDouble(i), 3 * i, i * i % 97);
        }
        return SessionEvidence.ofPointer(recorder.trace());
    }
}
