/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.notify.AttemptResult.Answered;
import io.rased.notify.AttemptResult.Fault;
import io.rased.notify.AttemptResult.Unanswered;
import io.rased.notify.DeliveryQueue.Attempt;
import io.rased.notify.DeliveryQueue.Next;
import io.rased.webhooks.WebhookDelivery.Status;
import io.rased.webhooks.WebhookSettings;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Duration TOOK = Duration.ofMillis(12);

    private final Verdicts verdicts = new Verdicts(new RetrySchedule(WebhookSettings.DEFAULTS, new Random(1)));

    @Test
    void any2xxDelivers() {
        for (int status : new int[] {200, 202, 204, 299}) {
            assertThat(next(0, answered(status)).status()).as("%d", status).isEqualTo(Status.DELIVERED);
        }
    }

    @Test
    void redirectsAndErrorsAreTriedAgain() {
        for (int status : new int[] {301, 307, 400, 404, 429, 500, 503}) {
            assertThat(next(0, answered(status)).status()).as("%d", status).isEqualTo(Status.PENDING);
        }
        assertThat(next(0, new Unanswered(Fault.TIMEOUT, TOOK)).pause())
                .isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
    }

    @Test
    void onlyABusyReceiverMayPutItOff() {
        var minute = Optional.of(Duration.ofMinutes(1));

        assertThat(next(0, new Answered(503, minute, TOOK)).pause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(next(0, new Answered(500, minute, TOOK)).pause()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void goneEndsItAndTheEndpoint() {
        assertThat(next(0, answered(410)).status()).isEqualTo(Status.EXHAUSTED);
        assertThat(Verdicts.isGone(answered(410))).isTrue();
        assertThat(Verdicts.isGone(answered(404))).isFalse();
    }

    @Test
    void afterThreeDaysItIsGivenUp() {
        assertThat(verdicts.next(delivery(20, Duration.ofHours(70)), answered(500))
                        .status())
                .isEqualTo(Status.EXHAUSTED);
    }

    @Test
    void attemptKeepsTheStatusOrTheFault() {
        assertThat(Verdicts.attempt(answered(500))).isEqualTo(new Attempt(TOOK, 500, "status_500"));
        assertThat(Verdicts.attempt(answered(204))).isEqualTo(new Attempt(TOOK, 204, null));
        assertThat(Verdicts.attempt(new Unanswered(Fault.URL_REFUSED, TOOK)))
                .isEqualTo(new Attempt(TOOK, null, "url_refused"));
    }

    private Next next(int failedBefore, AttemptResult result) {
        return verdicts.next(delivery(failedBefore, Duration.ofSeconds(1)), result);
    }

    private static Answered answered(int status) {
        return new Answered(status, Optional.empty(), TOOK);
    }

    private static ClaimedDelivery delivery(int attempts, Duration elapsed) {
        return new ClaimedDelivery(
                "msg_1",
                "ep_1",
                "org-1",
                "https://hooks.example/",
                "{}",
                List.of(),
                attempts,
                elapsed,
                OffsetDateTime.MAX);
    }
}
