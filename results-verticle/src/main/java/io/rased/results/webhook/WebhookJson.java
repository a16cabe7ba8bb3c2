/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.webhook;

import io.rased.webhooks.WebhookDelivery;
import io.rased.webhooks.WebhookDelivery.Attempt;
import io.rased.webhooks.WebhookEndpoint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The JSON of endpoints and deliveries. Pure. */
final class WebhookJson {
    private WebhookJson() {}

    static JsonObject endpoint(WebhookEndpoint endpoint) {
        return new JsonObject()
                .put("id", endpoint.id())
                .put("url", endpoint.url())
                .put("eventTypes", new JsonArray(endpoint.eventTypes()))
                .put("description", endpoint.description())
                .put("enabled", endpoint.enabled())
                .put("disabledReason", endpoint.disabledReason())
                .put("createdAt", endpoint.createdAt().toString())
                .put("updatedAt", endpoint.updatedAt().toString());
    }

    static JsonObject delivery(WebhookDelivery delivery) {
        var attempts = new JsonArray();
        delivery.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
        return new JsonObject()
                .put("id", delivery.id())
                .put("endpointId", delivery.endpointId())
                .put("eventType", delivery.eventType())
                .put("transactionId", delivery.transaction())
                .put("version", delivery.version())
                .put("status", delivery.status().wireName())
                .put("attempts", attempts)
                .put("nextAttemptAt", text(delivery.nextAttemptAt()))
                .put("createdAt", delivery.createdAt().toString())
                .put("deliveredAt", text(delivery.deliveredAt()));
    }

    private static JsonObject attempt(Attempt attempt) {
        return new JsonObject()
                .put("attempt", attempt.number())
                .put("startedAt", attempt.startedAt().toString())
                .put("durationMs", attempt.durationMs())
                .put("statusCode", attempt.statusCode())
                .put("error", attempt.error());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
