/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final long MOST = 10;
    private static final long PATIENCE = 100;

    private final Lateness lateness = new Lateness(MOST, PATIENCE);

    @Test
    void isTooMuchWhenItLastsLongerThanPatienceAndNoLongerWhenItEnds() {
        lateness.measured(MOST + 1, 0);
        lateness.measured(MOST + 1, PATIENCE - MOST - 2);
        assertThat(lateness.isTooMuch()).as("a moment").isFalse();

        lateness.measured(MOST + 1, PATIENCE);
        assertThat(lateness.isTooMuch()).isTrue();

        lateness.measured(MOST, PATIENCE + 1);
        assertThat(lateness.isTooMuch()).isFalse();
    }

    @Test
    void isTooMuchAtOnceAfterAStallThatWasLongerThanPatience() {
        lateness.measured(PATIENCE, 0);

        assertThat(lateness.isTooMuch()).isTrue();
    }

    @Test
    void momentsThatDoNotFollowEachOtherAreNotAddedUp() {
        lateness.measured(MOST + 1, 0);
        lateness.measured(0, 10);
        lateness.measured(MOST + 1, PATIENCE);

        assertThat(lateness.isTooMuch()).isFalse();
    }
}
