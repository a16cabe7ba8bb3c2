/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PointerRecorderTest {
    @Test
    void keepsTheFirstMovesAndCountsAll() {
        PointerRecorder recorder = new PointerRecorder();
        for (int i = 0; i < PointerTrace.LIMIT + 10; i++) {
            recorder.move(16.0 * i, i, 0);
        }

        PointerTrace trace = recorder.trace();

        assertThat(trace.size()).isEqualTo(PointerTrace.LIMIT);
        assertThat(trace.seen()).isEqualTo(PointerTrace.LIMIT + 10);
        assertThat(trace.xAt(trace.size() - 1)).isEqualTo(PointerTrace.LIMIT - 1);
    }

    @Test
    void doesNotCountTheEchoOfASecondListener() {
        PointerTrace trace = new PointerRecorder()
                .move(100, 5, 5)
                .move(101, 5, 5)
                .move(116, 5, 5)
                .move(116, 6, 5)
                .trace();

        assertThat(trace.seen()).isEqualTo(3);
        assertThat(trace.timeAt(1)).isEqualTo(116);
    }

    @Test
    void passesOverPlacesThatAreNone() {
        PointerTrace trace = new PointerRecorder()
                .move(0, Double.NaN, 0)
                .move(0, 0, Double.POSITIVE_INFINITY)
                .move(Double.NaN, 1, 1)
                .move(Double.NEGATIVE_INFINITY, 1e300, -1e300)
                .trace();

        assertThat(trace.size()).isEqualTo(2);
        assertThat(trace.timeAt(0)).isZero();
        assertThat(trace.xAt(1)).isEqualTo(PointerRecorder.FARTHEST);
        assertThat(trace.yAt(1)).isEqualTo(-PointerRecorder.FARTHEST);
    }
}
