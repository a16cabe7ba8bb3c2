/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightBoundTest {
    private final InFlightBound bound = new InFlightBound(3, 100);

    @Test
    void refusesPastTheNumberUntilOneLeaves() {
        assertThat(bound.tryEnter(1)).isTrue();
        assertThat(bound.tryEnter(1)).isTrue();
        assertThat(bound.tryEnter(1)).isTrue();
        assertThat(bound.tryEnter(1)).isFalse();

        bound.leave(1);
        assertThat(bound.tryEnter(1)).isTrue();
    }

    @Test
    void refusesPastTheBytes() {
        assertThat(bound.tryEnter(60)).isTrue();
        assertThat(bound.tryEnter(41)).isFalse();
        assertThat(bound.tryEnter(40)).isTrue();
    }

    @Test
    void letsOneAloneBeLargerThanTheBytes() {
        assertThat(bound.tryEnter(101)).isTrue();
        assertThat(bound.tryEnter(1)).isFalse();
    }
}
