/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.ai.model.CircuitBreaker.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class CircuitBreakerTest {
    private final AtomicLong now = new AtomicLong(-5_000_000_000L);
    private final CircuitBreaker breaker = new CircuitBreaker(
            new BreakerSettings(Duration.ofSeconds(5), Duration.ofSeconds(10), 4, 0.5, Duration.ofSeconds(30)),
            now::get);

    @Test
    void opensWhenHalfOfEnoughFail() {
        breaker.answered();
        breaker.answered();
        assertThat(breaker.failed()).isFalse();
        assertThat(breaker.pass()).isTrue();

        assertThat(breaker.failed()).isTrue();
        assertThat(breaker.pass()).isFalse();
    }

    @Test
    void tooFewFailuresAreNoJudgement() {
        for (int i = 0; i < 3; i++) {
            assertThat(breaker.failed()).isFalse();
        }
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void fewFailuresAmongManyAnswersChangeNothing() {
        for (int i = 0; i < 100; i++) {
            breaker.answered();
            breaker.answered();
            assertThat(breaker.failed()).isFalse();
        }
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        for (int i = 0; i < 3; i++) {
            breaker.failed();
        }
        pass(Duration.ofSeconds(11));

        assertThat(breaker.failed()).isFalse();
        pass(Duration.ofSeconds(9));
        for (int i = 0; i < 2; i++) {
            assertThat(breaker.failed()).isFalse();
        }
        assertThat(breaker.failed()).isTrue();
    }

    @Test
    void letsOneThroughAfterAWhileAndClosesIfItIsAnswered() {
        open();
        pass(Duration.ofMillis(29_999));
        assertThat(breaker.pass()).isFalse();

        pass(Duration.ofMillis(1));
        assertThat(breaker.pass()).isTrue();
        assertThat(breaker.pass()).isFalse();
        breaker.answered();

        assertThat(breaker.pass()).isTrue();
        // Nothing that was before counts any more.
        assertThat(breaker.failed()).isFalse();
    }

    @Test
    void staysOpenIfTheOneFails() {
        open();
        pass(Duration.ofSeconds(30));
        assertThat(breaker.pass()).isTrue();

        assertThat(breaker.failed()).as("opened again, and not newly").isFalse();
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.pass()).isFalse();
        pass(Duration.ofSeconds(30));
        assertThat(breaker.pass()).isTrue();
    }

    private void open() {
        for (int i = 0; i < 4; i++) {
            breaker.failed();
        }
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
