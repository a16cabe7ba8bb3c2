/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Test
    void doublesUpToTheBound() {
        for (int attempt = 1; attempt <= 100; attempt++) {
            long full = attempt > 6 ? 5_000 : Math.min(5_000, 100L << (attempt - 1));
            assertThat(backoff.after(attempt, 1).toMillis())
                    .as("attempt %d", attempt)
                    .isBetween(full * 8 / 10, full);
        }
    }

    @Test
    void spreadsWhatFailedTogether() {
        long different = LongStream.range(0, 100)
                .map(seed -> backoff.after(10, seed).toMillis())
                .distinct()
                .count();

        assertThat(different).isGreaterThan(50);
    }
}
