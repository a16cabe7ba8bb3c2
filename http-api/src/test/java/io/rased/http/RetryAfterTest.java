/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private final Random random = new Random(7);

    @Test
    void spreadsTheClientsOverEverySecondOfTheRange() {
        assertThat(Stream.generate(() -> RetryAfter.SOON.seconds(random))
                        .limit(200)
                        .distinct())
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void sendsClientsOfAFullStoreAwayForLongerThanThoseOfABusyMoment() {
        assertThat(RetryAfter.MUCH_LATER.least()).isGreaterThan(RetryAfter.SOON.most());
        assertThat(ProblemException.full("").retryAfter()).isEqualTo(RetryAfter.MUCH_LATER);
        assertThat(ProblemException.unavailable("redis").retryAfter()).isEqualTo(RetryAfter.LATER);
        assertThat(ProblemException.overloaded("").retryAfter()).isEqualTo(RetryAfter.SOON);
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryAfter(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetryAfter(4, 3));
    }
}
