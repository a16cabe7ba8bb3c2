/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EqualErrorTest {
    @Test
    void isNoneWhereAllImpostorsAreFartherAndAllWhereTheyAreNearer() {
        assertThat(EqualError.rate(new double[] {1, 2, 3}, new double[] {4, 5})).isZero();
        assertThat(EqualError.rate(new double[] {4, 5}, new double[] {1, 2, 3})).isEqualTo(1);
    }

    @Test
    void isTheShareThatIsOnTheWrongSideWhereBothAreAlike() {
        assertThat(EqualError.rate(new double[] {1, 2, 3, 9}, new double[] {4, 5, 6, 0}))
                .isEqualTo(0.25);
    }

    @Test
    void liesBetweenTwoThresholdsWhereNoneHasBothAlike() {
        // At 2: alarms 1/3, misses 0; at 3: alarms 1/3, misses 1/2. The line between them meets at 1/3.
        assertThat(EqualError.rate(new double[] {0, 1, 3}, new double[] {2, 4})).isEqualTo(1.0 / 3, within(1e-12));
    }

    @Test
    void ofTheSameDistancesIsAHalf() {
        assertThat(EqualError.rate(new double[] {1, 1}, new double[] {1, 1})).isEqualTo(0.5);
    }
}
