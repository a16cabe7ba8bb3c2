/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.config.Secret;
import io.rased.relational.Postgres;
import io.rased.webhooks.WebhookDelivery.Status;
import io.rased.webhooks.WebhookEndpoint;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that are due, in PostgreSQL and by its clock: they outlive every process, and any number of processes
 * may share them. Futures fail as the PostgreSQL client does. Safe on any thread.
 */
final class DeliveryQueue {
    private static final String CLAIM = read("claim.sql");
    private static final String RECORD = read("record.sql");
    private static final String SWITCH_OFF =
            "UPDATE webhook_endpoints SET enabled = false, disabled_reason = $2, updated_at = now()"
                    + " WHERE id = $1 AND enabled";

    private final Postgres postgres;
    private final Duration lease;

    DeliveryQueue(Postgres postgres, Duration lease) {
        this.postgres = postgres;
        this.lease = lease;
    }

    /**
     * Takes due deliveries.
     *
     * @param most in all
     * @param perEndpoint at most so many of one endpoint
     * @param busy endpoints of which none are wanted
     */
    Future<List<ClaimedDelivery>> claim(int most, int perEndpoint, Collection<String> busy) {
        Tuple values = Tuple.tuple()
                .addInteger(most)
                .addInteger(perEndpoint)
                .addArrayOfString(busy.toArray(String[]::new))
                .addDouble(seconds(lease));
        return postgres.execute(CLAIM, values)
                .map(rows -> rows.stream().map(DeliveryQueue::delivery).toList());
    }

    /**
     * Writes down an attempt and what becomes of the delivery.
     *
     * @param delivery as it was claimed
     * @param attempt how it went
     * @param next where that leaves it
     */
    Future<Void> record(ClaimedDelivery delivery, Attempt attempt, Next next) {
        Tuple values = Tuple.tuple()
                .addString(delivery.id())
                .addInteger(Math.toIntExact(attempt.duration().toMillis()))
                .addInteger(attempt.statusCode())
                .addString(attempt.error())
                .addString(next.status().wireName())
                .addDouble(seconds(next.pause()))
                .addOffsetDateTime(delivery.lease());
        return postgres.execute(RECORD, values).mapEmpty();
    }

    /** Posts nothing more to an endpoint whose receiver said so, until somebody switches it on. */
    Future<Void> switchOff(String endpointId) {
        return postgres.execute(SWITCH_OFF, Tuple.of(endpointId, WebhookEndpoint.GONE))
                .mapEmpty();
    }

    private static ClaimedDelivery delivery(Row row) {
        String previous = row.getString("previous_secret");
        return new ClaimedDelivery(
                row.getString("id"),
                row.getString("endpoint_id"),
                row.getString("organization_id"),
                row.getString("url"),
                row.getString("body"),
                Stream.of(row.getString("secret"), previous == null ? "" : previous)
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::new)
                        .toList(),
                row.getInteger("attempts"),
                Duration.ofMillis(row.getLong("elapsed_ms")),
                row.getOffsetDateTime("leased_until"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String read(String resource) {
        try (InputStream in = DeliveryQueue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept of an attempt: a status code or an error, and how long it took. */
    record Attempt(
            Duration duration,
            @Nullable Integer statusCode,
            @Nullable String error) {}

    /** What becomes of a delivery; the pause matters to a pending one. */
    record Next(Status status, Duration pause) {}
}
