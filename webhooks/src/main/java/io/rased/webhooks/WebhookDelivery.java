/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to an endpoint.
 *
 * @param id its {@code webhook-id}, the same in every attempt
 * @param endpointId where it goes
 * @param eventType what it is about
 * @param transaction whose result; null for a test
 * @param version of the result; null for a test
 * @param status how far it is
 * @param attempts so far, oldest first
 * @param nextAttemptAt when it is tried next; null if it isn't
 * @param createdAt by PostgreSQL's clock, as all its times
 * @param deliveredAt the first 2xx; null if there was none
 */
public record WebhookDelivery(
        String id,
        String endpointId,
        String eventType,
        @Nullable String transaction,
        @Nullable Integer version,
        Status status,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    /** How far a delivery is. */
    public enum Status {
        /** It will be tried. */
        PENDING,
        /** The receiver answered 2xx. */
        DELIVERED,
        /** It was given up. */
        EXHAUSTED;

        /** The name in the store and in messages. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One try.
     *
     * @param number from 1, over all schedules
     * @param startedAt when
     * @param durationMs how long it took
     * @param statusCode what the receiver answered; null if nothing
     * @param error why there is no 2xx; null if there is
     */
    public record Attempt(
            int number,
            Instant startedAt,
            int durationMs,
            @Nullable Integer statusCode,
            @Nullable String error) {}

    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }

    WebhookDelivery with(List<Attempt> made) {
        return new WebhookDelivery(
                id, endpointId, eventType, transaction, version, status, made, nextAttemptAt, createdAt, deliveredAt);
    }
}
