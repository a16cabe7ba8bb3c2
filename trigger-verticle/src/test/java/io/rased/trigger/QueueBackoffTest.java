/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QueueBackoffTest {
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final QueueBackoff backoff = new QueueBackoff(now::get);

    @Test
    void letsEveryoneTryWhileNothingFails() {
        assertThat(backoff.mayTry()).isTrue();
        assertThat(backoff.mayTry()).isTrue();
    }

    @Test
    void letsOneTryAfterEachPauseAndTheOthersWait() {
        backoff.failed();

        assertThat(backoff.mayTry()).isFalse();
        now.addAndGet(Duration.ofMillis(250).toNanos());
        assertThat(backoff.mayTry()).as("the one whose turn it is").isTrue();
        assertThat(backoff.mayTry()).as("the others").isFalse();
    }

    @Test
    void pausesGrowToABound() {
        for (int i = 0; i < 20; i++) {
            backoff.failed();
            now.addAndGet(backoff.remaining().toNanos());
        }
        backoff.failed();

        assertThat(backoff.remaining()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void failuresThatCameTogetherCountOnce() {
        backoff.failed();
        backoff.failed();
        backoff.failed();

        assertThat(backoff.remaining()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void oneSuccessEndsThePause() {
        backoff.failed();
        backoff.succeeded();

        assertThat(backoff.mayTry()).isTrue();
        assertThat(backoff.mayTry()).isTrue();
    }
}
