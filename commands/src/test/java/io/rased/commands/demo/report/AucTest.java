/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AucTest {
    @Test
    void isOneWhenApartAndZeroWhenUpsideDown() {
        assertThat(Auc.of(List.of(0.8, 0.9), List.of(0.1, 0.2, 0.3))).hasValue(1);
        assertThat(Auc.of(List.of(0.1, 0.2), List.of(0.8, 0.9))).hasValue(0);
    }

    @Test
    void aTieIsHalfAWin() {
        assertThat(Auc.of(List.of(0.5), List.of(0.5))).hasValue(0.5);
        // Pairs: 0.5 beats 0.1, ties twice; 0.9 beats all three.
        assertThat(Auc.of(List.of(0.5, 0.9), List.of(0.1, 0.5, 0.5))).hasValue(5.0 / 6);
    }

    @Test
    void isTheShareOfWonPairs() {
        Random random = new Random(7);
        List<Double> bots = scores(random, 200);
        List<Double> humans = scores(random, 300);
        double wins = 0;
        for (double bot : bots) {
            for (double human : humans) {
                wins += bot > human ? 1 : bot == human ? 0.5 : 0;
            }
        }

        assertThat(Auc.of(bots, humans).orElseThrow()).isCloseTo(wins / (200 * 300), within(1e-12));
    }

    @Test
    void needsBoth() {
        assertThat(Auc.of(List.of(), List.of(0.1))).isEmpty();
        assertThat(Auc.of(List.of(0.1), List.of())).isEmpty();
    }

    /** Of few different values, so that there are ties. */
    private static List<Double> scores(Random random, int count) {
        return DoubleStream.generate(() -> random.nextInt(20) / 20.0)
                .limit(count)
                .boxed()
                .toList();
    }
}
