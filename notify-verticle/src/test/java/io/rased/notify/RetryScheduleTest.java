/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.webhooks.WebhookSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(WebhookSettings.DEFAULTS, new Random(7));

    @Test
    void everyPauseIsWithinAFifthOfItsNominalOne() {
        List<Duration> nominal = new ArrayList<>(WebhookSettings.DEFAULTS.schedule());
        nominal.add(Duration.ofHours(6));
        nominal.add(Duration.ofHours(6));
        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < nominal.size(); i++) {
                double share = (double) pause(i + 1).toNanos() / nominal.get(i).toNanos();
                assertThat(share).as("pause %d", i + 1).isBetween(0.8, 1.2);
            }
        }
    }

    @Test
    void pausesDiffer() {
        assertThat(pause(5)).isNotEqualTo(pause(5));
    }

    @Test
    void itEndsWithinThreeDaysAndNotMuchEarlier() {
        Duration elapsed = Duration.ZERO;
        int attempts = 1;
        for (var next = schedule.pauseAfter(attempts, elapsed, Optional.empty());
                next.isPresent();
                next = schedule.pauseAfter(attempts, elapsed, Optional.empty())) {
            elapsed = elapsed.plus(next.get());
            attempts++;
        }

        assertThat(elapsed).isBetween(Duration.ofHours(64), Duration.ofHours(72));
        assertThat(attempts).isBetween(18, 23);
    }

    @Test
    void receiverMayAskForMoreTimeButNotForLess() {
        assertThat(schedule.pauseAfter(1, Duration.ZERO, Optional.of(Duration.ofSeconds(90))))
                .contains(Duration.ofSeconds(90));
        assertThat(schedule.pauseAfter(4, Duration.ZERO, Optional.of(Duration.ofSeconds(1)))
                        .orElseThrow())
                .isGreaterThan(Duration.ofSeconds(90));
        assertThat(schedule.pauseAfter(1, Duration.ZERO, Optional.of(Duration.ofDays(9))))
                .contains(Duration.ofHours(6));
    }

    private Duration pause(int failed) {
        return schedule.pauseAfter(failed, Duration.ZERO, Optional.empty()).orElseThrow();
    }
}
