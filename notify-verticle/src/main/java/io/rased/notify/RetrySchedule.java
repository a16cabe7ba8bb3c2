/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.webhooks.WebhookSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Says when a failed delivery is tried again. Safe on one thread. */
final class RetrySchedule {
    /** So that what failed together does not come back together. */
    private static final double JITTER = 0.2;

    private final List<Duration> pauses;
    private final Duration repeat;
    private final Duration giveUpAfter;
    private final RandomGenerator random;

    RetrySchedule(WebhookSettings settings, RandomGenerator random) {
        this.pauses = settings.schedule();
        this.repeat = settings.repeatEvery();
        this.giveUpAfter = settings.giveUpAfter();
        this.random = random;
    }

    /**
     * The pause before the next attempt; empty if there is none any more.
     *
     * @param failed attempts that this schedule has made, the last one included; from 1
     * @param elapsed since the schedule began
     * @param asked what the receiver asked for with Retry-After; may lengthen the pause, never beyond the longest
     */
    Optional<Duration> pauseAfter(int failed, Duration elapsed, Optional<Duration> asked) {
        Duration pause = failed <= pauses.size() ? pauses.get(failed - 1) : repeat;
        Duration jittered = scaled(pause, 1 - JITTER + 2 * JITTER * random.nextDouble());
        Duration longest = repeat.compareTo(jittered) > 0 ? repeat : jittered;
        Duration wanted = asked.filter(other -> other.compareTo(jittered) > 0).orElse(jittered);
        Duration next = wanted.compareTo(longest) > 0 ? longest : wanted;
        return elapsed.plus(next).compareTo(giveUpAfter) > 0 ? Optional.empty() : Optional.of(next);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
