/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.ai.domain.Combination;
import io.rased.ai.domain.RiskCuts;
import io.rased.ai.domain.ScoreName;
import io.rased.ai.domain.ScoreOutcome;
import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.event.RiskLevel;
import io.rased.training.evaluation.Judged;
import io.rased.training.page.CombinedOdds;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What docs/evaluation.md says of risk levels is of the combination that is served; neither module knows the other. */
class EvaluatedCombinationTest {
    private static final double CUT = 0.577;
    private static final RiskCuts CUTS = new RiskCuts(CUT, 0.99, 0.999);

    @Test
    void bothScoresReachALevelAsTheyDoInTheGateway() {
        SplittableRandom random = new SplittableRandom(1);
        int reached = 0;
        for (int i = 0; i < 10_000; i++) {
            double bot = near(random);
            double keystroke = near(random);

            boolean served = reaches(Map.of(ScoreName.BOT, given(bot), ScoreName.KEYSTROKE, given(keystroke)));

            assertThat(of(keystroke).share(List.of(new Judged(bot, false, 1)), CUT))
                    .as("bot %s, keystroke %s", bot, keystroke)
                    .isEqualTo(served ? 1 : 0);
            reached += served ? 1 : 0;
        }
        assertThat(reached).isBetween(1_000, 9_000);
    }

    @Test
    void aKeystrokeScoreAloneDoes() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 1_000; i++) {
            double keystroke = near(random);

            assertThat(of(keystroke).share(CUT))
                    .as("keystroke %s", keystroke)
                    .isEqualTo(reaches(Map.of(ScoreName.KEYSTROKE, given(keystroke))) ? 1 : 0);
        }
    }

    /** Often close to 0 or 1, where a prior of one in fifty matters. */
    private static double near(SplittableRandom random) {
        return 1 / (1 + Math.exp(-20 * (random.nextDouble() - 0.5)));
    }

    private static ScoreOutcome given(double probability) {
        return new Given(probability, 1);
    }

    private static CombinedOdds of(double keystroke) {
        return new CombinedOdds(List.of(new Judged(keystroke, false, 1)));
    }

    private static boolean reaches(Map<ScoreName, ScoreOutcome> scores) {
        return Combination.of(scores, CUTS).level() != RiskLevel.LOW;
    }
}
