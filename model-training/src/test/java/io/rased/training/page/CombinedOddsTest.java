/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rased.training.evaluation.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CombinedOddsTest {
    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void everyPairIsCounted() {
        List<Judged> bot = scores(60);
        List<Judged> typing = scores(80);
        CombinedOdds odds = new CombinedOdds(typing);

        for (double cut : new double[] {0.02, 0.1, 0.5, 0.93}) {
            assertThat(odds.share(bot, cut)).isCloseTo(slowly(bot, typing, cut), within(1e-12));
        }
    }

    @Test
    void aKeystrokeScoreAloneHasItsPriorInIt() {
        // Odds of 49 to 1 make up for a prior of 1 to 49.
        CombinedOdds odds = new CombinedOdds(List.of(new Judged(0.98, true, 1), new Judged(0.5, true, 3)));

        assertThat(odds.share(0.4999)).isEqualTo(0.25);
        assertThat(odds.share(0.5001)).isZero();
        assertThat(odds.share(0.0199)).isEqualTo(1);
    }

    @Test
    void certaintyIsNotInfinite() {
        CombinedOdds odds = new CombinedOdds(List.of(new Judged(0, false, 1), new Judged(1, true, 1)));

        assertThat(odds.share(List.of(new Judged(0, false, 1)), 0.999)).isEqualTo(0.5);
        assertThat(odds.share(List.of(new Judged(1, true, 1)), 0.999)).isEqualTo(1);
    }

    private static double slowly(List<Judged> bot, List<Judged> typing, double cut) {
        double all = 0;
        double reach = 0;
        for (Judged one : bot) {
            for (Judged other : typing) {
                double weight = one.weight() * other.weight();
                double odds = one.score() / (1 - one.score())
                        + CombinedOdds.TAKEOVER_PRIOR
                                / (1 - CombinedOdds.TAKEOVER_PRIOR)
                                * Math.max(CombinedOdds.LEAST_RATIO, other.score() / (1 - other.score()));
                all += weight;
                reach += odds / (1 + odds) >= cut ? weight : 0;
            }
        }
        return reach / all;
    }

    private List<Judged> scores(int count) {
        List<Judged> scores = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double score = random.nextDouble();
            scores.add(new Judged(score * score * 0.99 + 0.001, false, random.nextDouble()));
        }
        return scores;
    }
}
