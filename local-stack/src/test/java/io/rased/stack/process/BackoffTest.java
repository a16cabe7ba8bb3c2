/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void startsAtOnceAndThenWaitsLongerUpToItsBound() {
        Backoff backoff = Backoff.standard();

        assertThat(IntStream.rangeClosed(1, 7).mapToObj(backoff::after).map(Duration::toSeconds))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 10L, 10L);
        assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(10));
    }
}
