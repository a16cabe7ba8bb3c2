/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.rased.event.OrganizationId;
import io.rased.relational.Postgres;
import io.rased.webhooks.WebhookDelivery.Attempt;
import io.rased.webhooks.WebhookDelivery.Status;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads deliveries with their attempts. Futures fail as the PostgreSQL client does. Safe on any thread. */
public final class DeliveryLog {
    /** The newest attempts of each: a delivery that is resent again and again has no bound. */
    private static final String SELECT = """
            SELECT d.id, d.endpoint_id, d.event_type, d.transaction_id, d.version, d.status, d.next_attempt_at,
                   d.created_at, d.delivered_at, a.attempt, a.started_at, a.duration_ms, a.status_code, a.error
            FROM (SELECT * FROM webhook_deliveries
                  WHERE organization_id = $1
                    AND ($2::text IS NULL OR id = $2)
                    AND ($3::text IS NULL OR endpoint_id = $3)
                    AND ($4::text IS NULL OR transaction_id = $4)
                    AND ($5::text IS NULL OR status = $5)
                    AND (created_at, id) < (coalesce($6::timestamptz, 'infinity'), coalesce($7::text, ''))
                  ORDER BY created_at DESC, id DESC LIMIT $8) d
            LEFT JOIN LATERAL (SELECT * FROM webhook_attempts WHERE delivery_id = d.id
                               ORDER BY attempt DESC LIMIT 50) a ON true
            ORDER BY d.created_at DESC, d.id DESC, a.attempt
            """;

    private final Postgres postgres;

    /** @param postgres where they are */
    public DeliveryLog(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Which deliveries to read; null means any.
     *
     * @param endpointId where they go
     * @param transaction whose result they are about
     * @param status how far they are
     * @param afterTime the last one that was read, to go on after it: when it was created
     * @param afterId its id; not null if {@code afterTime} isn't
     */
    public record Filter(
            @Nullable String endpointId,
            @Nullable String transaction,
            @Nullable Status status,
            @Nullable Instant afterTime,
            @Nullable String afterId) {
        static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** Deliveries of an organization, newest first, at most {@code limit}. */
    public Future<List<WebhookDelivery>> list(OrganizationId organization, Filter filter, int limit) {
        return select(organization, null, filter, limit);
    }

    /** One delivery of an organization, or empty. */
    public Future<Optional<WebhookDelivery>> find(OrganizationId organization, String id) {
        return select(organization, id, Filter.NONE, 1)
                .map(found -> found.stream().findFirst());
    }

    private Future<List<WebhookDelivery>> select(
            OrganizationId organization, @Nullable String id, Filter filter, int limit) {
        Status status = filter.status();
        Instant after = filter.afterTime();
        Tuple values = Tuple.tuple()
                .addString(organization.value())
                .addString(id)
                .addString(filter.endpointId())
                .addString(filter.transaction())
                .addString(status == null ? null : status.wireName())
                .addOffsetDateTime(after == null ? null : after.atOffset(ZoneOffset.UTC))
                .addString(filter.afterId())
                .addInteger(limit);
        return postgres.execute(SELECT, values).map(DeliveryLog::group);
    }

    private static List<WebhookDelivery> group(Iterable<Row> rows) {
        Map<String, WebhookDelivery> deliveries = new LinkedHashMap<>();
        Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
        for (Row row : rows) {
            String id = row.getString("id");
            deliveries.computeIfAbsent(id, first -> delivery(row));
            List<Attempt> own = attempts.computeIfAbsent(id, first -> new ArrayList<>());
            if (row.getInteger("attempt") != null) {
                own.add(attempt(row));
            }
        }
        return deliveries.values().stream()
                .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    private static WebhookDelivery delivery(Row row) {
        Status status = Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        return new WebhookDelivery(
                row.getString("id"),
                row.getString("endpoint_id"),
                row.getString("event_type"),
                row.getString("transaction_id"),
                row.getInteger("version"),
                status,
                List.of(),
                status == Status.PENDING ? instant(row, "next_attempt_at") : null,
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row, "delivered_at"));
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                row.getInteger("attempt"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getInteger("duration_ms"),
                row.getInteger("status_code"),
                row.getString("error"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
