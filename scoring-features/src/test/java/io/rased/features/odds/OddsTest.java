/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

final class OddsTest {
    @Test
    void contributionsAddUpToTheLogOddsOverThePriors() {
        Assessed assessed = Assessed.of(List.of(part(0.5), part(-2), part(3)), 3);

        double logOdds = Math.log(assessed.probability() / (1 - assessed.probability()));
        assertThat(logOdds - Math.log(Assessed.PRIOR / (1 - Assessed.PRIOR))).isCloseTo(1.5, within(1e-9));
        assertThat(assessed.logRatio()).isCloseTo(1.5, within(1e-9));
        assertThat(assessed.contributions()).extracting(Contribution::logRatio).containsExactly(3.0, -2.0, 0.5);
        assertThat(assessed.maturity()).isEqualTo(0.5);
        assertThat(Assessed.of(List.of(), 0).probability()).isCloseTo(Assessed.PRIOR, within(1e-12));
    }

    @Property(tries = 300)
    void anImitatorBoundsWhatSpeaksAgainstATakeoverAndTurnsNoSign(
            @ForAll @DoubleRange(min = -700, max = 700) double one,
            @ForAll @DoubleRange(min = -700, max = 700) double other) {
        List<Contribution> bounded = Imitation.bound(List.of(part(one), part(other)), 0.02);

        double sum = bounded.get(0).logRatio() + bounded.get(1).logRatio();
        assertThat(sum).isGreaterThanOrEqualTo(Math.log(0.02) - 1e-6);
        if (Math.abs(one + other) > 1e-9) {
            assertThat(Math.signum(sum)).isEqualTo(Math.signum(one + other));
        }
    }

    @Test
    void aShareLiesBetweenWhatWasSeenAndWhatWasBelieved() {
        Tally tally = Tally.of(List.of("a", "a", "b"), text -> text);

        assertThat(tally.share("a", 0.1, 3)).isCloseTo((2 + 0.3) / 6, within(1e-12));
        assertThat(tally.share("never", 0.1, 3)).isCloseTo(0.05, within(1e-12));
        assertThat(Tally.of(List.of("x"), text -> null).share("x", 0.1, 3)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whatIsRareHereSpeaksForAnAttackerAndWhatIsUsualAgainst() {
        Tally here = Tally.of(Collections.nCopies(1000, "usual"), text -> text);

        assertThat(Densities.of("rare", here, 0.005).logRatio()).isBetween(1.0, Math.log(5));
        assertThat(Densities.of("usual", here, 0.005).logRatio()).isNegative();
        assertThat(Densities.of("any", Tally.of(List.<String>of(), text -> text), 0.005)
                        .logRatio())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void whatIsAPersonsHabitSaysNothing() {
        Rate rate = new Rate(0.01, 0.3);

        assertThat(rate.logRatio(true, 0, 0)).isCloseTo(Math.log(30), within(1e-9));
        assertThat(rate.logRatio(true, 0, 50)).isGreaterThan(Math.log(30));
        assertThat(rate.logRatio(true, 40, 50)).isZero();
        assertThat(rate.logRatio(false, 0, 0)).isNegative();
        assertThat(rate.logRatio(false, 50, 50)).isZero();
    }

    @Test
    void aContributionThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> part(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Contribution part(double logRatio) {
        return new Contribution("any", 1, logRatio);
    }
}
