/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MeasuresTest {
    @Test
    void aucCountsPairsAndTiesByHalf() {
        assertThat(Roc.auc(new double[] {1, 2}, new double[] {3, 4})).isEqualTo(1);
        assertThat(Roc.auc(new double[] {1, 3}, new double[] {2, 3})).isEqualTo(0.625);
        assertThat(Roc.auc(new double[] {5}, new double[] {5})).isEqualTo(0.5);
        assertThat(Roc.auc(new double[] {}, new double[] {5})).isNaN();
    }

    @Test
    void atTheCutNoMoreThanTheRateReachIt() {
        double[] scores = new double[250];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i;
        }

        assertThat(Roc.shareAtLeast(scores, Roc.cutAt(scores, 0.01))).isEqualTo(2 / 250.0);
        assertThat(Roc.shareAtLeast(scores, Roc.cutAt(scores, 0.001))).isZero();
    }

    @Test
    void plattFindsTheScaleThatMadeTheLabels() {
        List<Judged> margins = drawn(20_000, 1.7, -0.6);

        Platt platt = Platt.fit(margins);

        assertThat(platt.scale()).isCloseTo(1.7, within(0.08));
        assertThat(platt.shift()).isCloseTo(-0.6, within(0.08));
    }

    @Test
    void plattIsFiniteWhereMarginsSeparate() {
        Platt platt = Platt.fit(List.of(
                new Judged(-8, false, 1), new Judged(-9, false, 1), new Judged(7, true, 1), new Judged(9, true, 1)));

        assertThat(platt.scale()).isPositive().isFinite();
        assertThat(platt.probability(-8)).isLessThan(0.5);
        assertThat(platt.probability(8)).isGreaterThan(0.5).isLessThan(1);
    }

    @Test
    void calibrationErrorIsTheDistanceOfSayingAndBeing() {
        List<Judged> said = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            said.add(new Judged(0.9, i < 70, 1));
        }

        assertThat(Calibration.error(said)).isCloseTo(0.2, within(1e-9));
        assertThat(Calibration.error(List.of(new Judged(1, true, 2), new Judged(0, false, 1))))
                .isZero();
    }

    @Test
    void whatIsSaidAndWhatIsSoAreCountedInFifteenths() {
        List<Calibration.Bin> bins = Calibration.bins(
                List.of(new Judged(1, true, 2), new Judged(0.95, false, 2), new Judged(0.01, false, 1)));

        assertThat(bins).hasSize(15);
        assertThat(bins.get(14)).isEqualTo(new Calibration.Bin(4, 3.9, 2));
        assertThat(bins.get(14).mean()).isCloseTo(0.975, within(1e-9));
        assertThat(bins.get(14).share()).isEqualTo(0.5);
        assertThat(bins.get(0).weight()).isEqualTo(1);
        assertThat(bins.get(7).mean()).isNaN();
    }

    private static List<Judged> drawn(int n, double scale, double shift) {
        SplittableRandom random = new SplittableRandom(1);
        Platt truth = new Platt(scale, shift);
        List<Judged> drawn = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double margin = -4 + 8 * random.nextDouble();
            drawn.add(new Judged(margin, random.nextDouble() < truth.probability(margin), 0.01));
        }
        return drawn;
    }
}
