/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.event.MalformedMessageException;
import io.rased.event.Notification;
import io.rased.event.NotificationJson;
import io.rased.queues.PoisonMessageException;
import io.rased.queues.QueueHandler;
import io.rased.queues.QueueRecord;
import io.rased.relational.PostgresErrors;
import io.rased.webhooks.WebhookDeliveries;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;

/**
 * Turns notifications into deliveries, one for each endpoint that wants it; an organization without endpoints gets
 * none. Once the deliveries are in PostgreSQL the message is done, whatever the receivers do. The same message again
 * makes no second delivery.
 */
final class Announcer implements QueueHandler {
    private final WebhookDeliveries deliveries;
    private final NotifyMetrics metrics;
    private final Runnable announced;

    /** @param announced called when there are new deliveries, so that they are attempted at once */
    Announcer(WebhookDeliveries deliveries, NotifyMetrics metrics, Runnable announced) {
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.announced = announced;
    }

    @Override
    public Future<Void> handle(QueueRecord record) {
        Notification notification;
        try {
            notification = NotificationJson.read(record.value());
        } catch (MalformedMessageException e) {
            return Future.failedFuture(new PoisonMessageException(String.valueOf(e.getMessage()), e));
        }
        return deliveries
                .announce(notification, new String(record.value(), StandardCharsets.UTF_8))
                .onSuccess(this::count)
                .recover(failure -> Future.failedFuture(
                        PostgresErrors.isUnavailable(failure) ? new StoreUnavailableException(failure) : failure))
                .mapEmpty();
    }

    private void count(int made) {
        metrics.announced(made);
        if (made > 0) {
            announced.run();
        }
    }
}
