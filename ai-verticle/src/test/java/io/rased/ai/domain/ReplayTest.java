/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.SessionFeatures;
import io.rased.event.RiskLevel;
import io.rased.features.SessionEvidence;
import io.rased.features.replay.SeenPath;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    /** The shipped model's, rounded. */
    private static final RiskCuts CUTS = new RiskCuts(0.11, 0.58, 0.935);

    private static final SessionFeatures NOTHING = SessionFeatures.of(SessionEvidence.NONE);

    private static final Map<ScoreName, ScoreOutcome> PERSON =
            Map.of(ScoreName.BOT, ScoreOutcome.ofProbability(0.001), ScoreName.KEYSTROKE, new Given(0.05, 1));

    @Test
    void aReplayOfAPersonsPathIsRiskyHoweverHumanItLooks() {
        for (Map<ScoreName, ScoreOutcome> scores :
                List.of(PERSON, Map.of(ScoreName.BOT, ScoreOutcome.ofProbability(0)))) {
            Verdict verdict = Combination.of(scores, seen(40), CUTS);

            assertThat(verdict.level()).isEqualTo(RiskLevel.CRITICAL);
            assertThat(verdict.driver()).isEqualTo(ScoreName.BOT);
            assertThat(verdict.risk()).isLessThan(1.0);
        }
    }

    @Test
    void eachFingerprintSeenSaysMoreUntilThereAreEnough() {
        assertThat(levels(3, 4, 5, 6))
                .containsExactly(RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.CRITICAL, RiskLevel.CRITICAL);
        assertThat(risk(7)).isEqualTo(risk(6)).isGreaterThan(risk(5));
    }

    @Test
    void fewSayNothing() {
        for (int seen = 0; seen < Replay.LEAST; seen++) {
            assertThat(Combination.of(PERSON, seen(seen), CUTS)).isEqualTo(Combination.of(PERSON, CUTS));
            assertThat(Replay.reasons(seen(seen))).isEmpty();
        }
        assertThat(levels(0)).containsExactly(RiskLevel.LOW);
    }

    @Test
    void aStrangersTypingIsStillWhatDrivesTheVerdictWhereItSaysMore() {
        Verdict verdict = Combination.of(
                Map.of(ScoreName.BOT, ScoreOutcome.ofProbability(0.001), ScoreName.KEYSTROKE, new Given(0.99999, 1)),
                seen(3),
                CUTS);

        assertThat(verdict.driver()).isEqualTo(ScoreName.KEYSTROKE);
    }

    @Test
    void withoutABotScoreOthersAreCombinedWithIt() {
        Verdict verdict = Combination.of(Map.of(ScoreName.KEYSTROKE, new Given(0.05, 1)), seen(6), CUTS);

        assertThat(verdict.level()).isEqualTo(RiskLevel.CRITICAL);
        assertThat(verdict.driver()).isEqualTo(ScoreName.BOT);
    }

    @Test
    void withoutAnyScoreThereIsNoVerdictButTheReason() {
        Assessment assessment = assessor(List.of()).assess(NOTHING, Background.UNKNOWN.with(seen(6)));

        assertThat(assessment.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(assessment.replayed()).isTrue();
    }

    @Test
    void itIsAmongTheReasonsHoweverMuchOthersWeigh() {
        List<Reason> heavy = Collections.nCopies(3, new Reason(ScoreName.BOT, "heavy", 1, 100));

        Assessment assessment = assessor(heavy).assess(NOTHING, Background.UNKNOWN.with(seen(16)));
        Assessment without = assessor(heavy).assess(NOTHING, Background.UNKNOWN);

        assertThat(assessment.reasons()).extracting(Reason::feature).containsExactly("heavy", "heavy", "replayed_path");
        assertThat(assessment.reasons().get(2).value()).isEqualTo(16);
        assertThat(without.reasons()).isEqualTo(heavy);
        assertThat(without.replayed()).isFalse();
    }

    private static SeenPath seen(int fingerprints) {
        return new SeenPath(64, fingerprints, List.of());
    }

    private static double risk(int seen) {
        return Objects.requireNonNull(Combination.of(PERSON, seen(seen), CUTS).risk());
    }

    private static List<RiskLevel> levels(int... seen) {
        return Arrays.stream(seen)
                .mapToObj(count -> Combination.of(PERSON, seen(count), CUTS).level())
                .toList();
    }

    private static TransactionAssessor assessor(List<Reason> reasons) {
        ModelCard card = new ModelCard("bot", "bot-test", List.of("f"), List.of(0.0), CUTS);
        return new TransactionAssessor(List.of(new Scorer() {
            @Override
            public ScoreName name() {
                return ScoreName.BOT;
            }

            @Override
            public Scored score(SessionFeatures features, Background background) {
                return new Scored(ScoreOutcome.unavailable(UnavailableReason.TOO_FEW_MOVES), reasons, card);
            }
        }));
    }
}
