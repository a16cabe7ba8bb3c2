/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.notify.AttemptResult.Answered;
import io.rased.notify.AttemptResult.Unanswered;
import io.rased.notify.DeliveryQueue.Attempt;
import io.rased.notify.DeliveryQueue.Next;
import io.rased.webhooks.WebhookDelivery.Status;
import java.time.Duration;
import java.util.Optional;

/** Says what an attempt means for its delivery. Safe on one thread. */
final class Verdicts {
    private final RetrySchedule schedule;

    Verdicts(RetrySchedule schedule) {
        this.schedule = schedule;
    }

    /** Where the attempt leaves the delivery. */
    Next next(ClaimedDelivery delivery, AttemptResult result) {
        if (result instanceof Answered answer && answer.accepted()) {
            return new Next(Status.DELIVERED, Duration.ZERO);
        }
        if (isGone(result)) {
            return new Next(Status.EXHAUSTED, Duration.ZERO);
        }
        return schedule.pauseAfter(delivery.attempts() + 1, delivery.elapsed(), asked(result))
                .map(pause -> new Next(Status.PENDING, pause))
                .orElse(new Next(Status.EXHAUSTED, Duration.ZERO));
    }

    /** Whether the endpoint is to be switched off. */
    static boolean isGone(AttemptResult result) {
        return result instanceof Answered answer && answer.gone();
    }

    /** What is kept of the attempt. */
    static Attempt attempt(AttemptResult result) {
        if (result instanceof Answered answer) {
            String error = answer.accepted() ? null : "status_" + answer.status();
            return new Attempt(answer.duration(), answer.status(), error);
        }
        Unanswered unanswered = (Unanswered) result;
        return new Attempt(unanswered.duration(), null, unanswered.fault().wireName());
    }

    private static Optional<Duration> asked(AttemptResult result) {
        return result instanceof Answered answer && (answer.status() == 429 || answer.status() == 503)
                ? answer.retryAfter()
                : Optional.empty();
    }
}
