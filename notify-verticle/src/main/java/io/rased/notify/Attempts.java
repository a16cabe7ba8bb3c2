/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.notify.DeliveryQueue.Next;
import io.rased.relational.PostgresErrors;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attempts one delivery after another's claim: send, judge, write down. Used on one event loop. */
final class Attempts {
    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /** While PostgreSQL blinks the attempt is remembered here; together shorter than the lease. */
    private static final List<Duration> RECORD_AGAIN =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(10));

    private final Vertx vertx;
    private final WebhookSender sender;
    private final Verdicts verdicts;
    private final DeliveryQueue queue;
    private final NotifyMetrics metrics;

    Attempts(Vertx vertx, WebhookSender sender, Verdicts verdicts, DeliveryQueue queue, NotifyMetrics metrics) {
        this.vertx = vertx;
        this.sender = sender;
        this.verdicts = verdicts;
        this.queue = queue;
        this.metrics = metrics;
    }

    /** Makes the attempt; completes when it is written down, or can't be, and never fails. */
    Future<Void> run(ClaimedDelivery delivery) {
        metrics.began();
        return sender.attempt(delivery).compose(result -> {
            metrics.attempted(result);
            Next next = verdicts.next(delivery, result);
            return record(delivery, result, next, 0)
                    .compose(recorded -> Verdicts.isGone(result) ? switchOff(delivery) : Future.succeededFuture())
                    .onSuccess(recorded -> {
                        metrics.recorded(next.status());
                        report(delivery, result, next);
                    })
                    .recover(failure -> unrecorded(delivery, failure));
        });
    }

    private Future<Void> record(ClaimedDelivery delivery, AttemptResult result, Next next, int failures) {
        return queue.record(delivery, Verdicts.attempt(result), next).recover(failure -> {
            if (failures >= RECORD_AGAIN.size() || !PostgresErrors.isUnavailable(failure)) {
                return Future.failedFuture(failure);
            }
            return vertx.timer(RECORD_AGAIN.get(failures).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                    .compose(passed -> record(delivery, result, next, failures + 1));
        });
    }

    private Future<Void> switchOff(ClaimedDelivery delivery) {
        return queue.switchOff(delivery.endpointId())
                .onSuccess(off -> log.atWarn()
                        .addKeyValue("organization", delivery.organization())
                        .addKeyValue("endpoint", delivery.endpointId())
                        .log("The receiver answered 410: its endpoint is switched off"));
    }

    /** The lease runs out and the delivery is attempted again, with the same webhook-id. */
    private static Future<Void> unrecorded(ClaimedDelivery delivery, Throwable failure) {
        log.atWarn()
                .addKeyValue("organization", delivery.organization())
                .addKeyValue("delivery", delivery.id())
                .addKeyValue("server", "postgres")
                .setCause(failure)
                .log("An attempt could not be written down; it may be made again");
        return Future.succeededFuture();
    }

    private static void report(ClaimedDelivery delivery, AttemptResult result, Next next) {
        log.atDebug()
                .addKeyValue("organization", delivery.organization())
                .addKeyValue("delivery", delivery.id())
                .addKeyValue("outcome", next.status().wireName())
                .addKeyValue(
                        "errorCode", String.valueOf(Verdicts.attempt(result).error()))
                .log("Attempted a webhook");
    }
}
