/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.reading;

import io.rased.event.OrganizationId;
import io.rased.event.RiskLevel;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.relational.Postgres;
import io.rased.results.request.PageCursor;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads results from PostgreSQL. Futures fail as its client does. Safe on any thread. */
final class ResultStore {
    private static final int MOST_VERSIONS = 1000;

    private static final String FIND = """
            SELECT transaction_id, version, scored_at, body FROM results
            WHERE organization_id = $1 AND transaction_id = $2 AND ($3::int IS NULL OR version = $3)
            ORDER BY version DESC LIMIT 1
            """;

    private static final String FIND_ALL = """
            SELECT k.organization_id, r.* FROM unnest($1::text[], $2::text[]) AS k (organization_id, transaction_id)
            CROSS JOIN LATERAL (
              SELECT transaction_id, version, scored_at, body FROM results
              WHERE organization_id = k.organization_id AND transaction_id = k.transaction_id
              ORDER BY version DESC LIMIT 1) r
            """;

    private static final String VERSIONS = """
            SELECT version, segments, events, trigger_reason, risk_level, risk_score, degraded, scored_at FROM results
            WHERE organization_id = $1 AND transaction_id = $2 ORDER BY version DESC LIMIT $3
            """;

    /**
     * What was newest at $2: versions that came since don't make a transaction come twice, or not at all. Bounds that
     * are not given are infinite rather than left out, so that each page begins at its place in the index.
     */
    private static final String LIST = """
            SELECT transaction_id, version, scored_at, body FROM results r
            WHERE organization_id = $1
              AND scored_at <= coalesce($2::timestamptz, 'infinity')
              AND (scored_at, transaction_id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::text, ''))
              AND scored_at >= coalesce($5::timestamptz, '-infinity')
              AND ($6::text IS NULL OR risk_level = $6)
              AND NOT EXISTS (
                SELECT 1 FROM results newer
                WHERE newer.organization_id = r.organization_id AND newer.transaction_id = r.transaction_id
                  AND newer.version > r.version AND newer.scored_at <= coalesce($2::timestamptz, 'infinity'))
            ORDER BY scored_at DESC, transaction_id DESC LIMIT $7
            """;

    private final Postgres postgres;

    ResultStore(Postgres postgres) {
        this.postgres = postgres;
    }

    /** A version of a result, or its newest one if {@code version} is empty. */
    Future<Optional<StoredResult>> find(TransactionKey key, Optional<Integer> version) {
        Tuple values =
                Tuple.of(key.organization().value(), key.transaction().value()).addInteger(version.orElse(null));
        return postgres.execute(FIND, values)
                .map(rows -> rows.stream().map(ResultStore::result).findFirst());
    }

    /** The newest versions of many, in one query; those without a result are left out. */
    Future<Map<TransactionKey, StoredResult>> findAll(Collection<TransactionKey> keys) {
        String[] organizations =
                keys.stream().map(key -> key.organization().value()).toArray(String[]::new);
        String[] transactions =
                keys.stream().map(key -> key.transaction().value()).toArray(String[]::new);
        return postgres.execute(
                        FIND_ALL, Tuple.tuple().addArrayOfString(organizations).addArrayOfString(transactions))
                .map(rows -> {
                    Map<TransactionKey, StoredResult> found = new LinkedHashMap<>();
                    for (Row row : rows) {
                        found.put(key(row), result(row));
                    }
                    return found;
                });
    }

    /** What the versions are, newest first, without their bodies; the newest thousand at most. */
    Future<List<JsonObject>> versions(TransactionKey key) {
        return postgres.execute(
                        VERSIONS,
                        Tuple.of(key.organization().value(), key.transaction().value(), MOST_VERSIONS))
                .map(rows -> rows.stream().map(ResultStore::version).toList());
    }

    /** Which results to list; null means any. */
    record Filter(
            @Nullable Instant since,
            @Nullable RiskLevel riskLevel,
            @Nullable PageCursor after) {}

    /** The newest version of each transaction, newest first, at most {@code limit}. */
    Future<List<StoredResult>> list(OrganizationId organization, Filter filter, int limit) {
        PageCursor after = filter.after();
        Tuple values = Tuple.tuple().addString(organization.value());
        addTime(values, after == null ? null : after.asOf());
        addTime(values, after == null ? null : after.time());
        values.addString(after == null ? null : after.id());
        addTime(values, filter.since());
        values.addString(filter.riskLevel() == null ? null : filter.riskLevel().name());
        return postgres.execute(LIST, values.addInteger(limit))
                .map(rows -> rows.stream().map(ResultStore::result).toList());
    }

    private static void addTime(Tuple values, @Nullable Instant time) {
        values.addOffsetDateTime(time == null ? null : time.atOffset(ZoneOffset.UTC));
    }

    private static TransactionKey key(Row row) {
        return new TransactionKey(
                new OrganizationId(row.getString("organization_id")),
                new TransactionId(row.getString("transaction_id")));
    }

    private static StoredResult result(Row row) {
        return new StoredResult(
                row.getString("transaction_id"),
                row.getInteger("version"),
                scoredAt(row),
                Buffer.buffer(row.getString("body")));
    }

    /** Named as in the result itself. */
    private static JsonObject version(Row row) {
        return new JsonObject()
                .put("version", row.getInteger("version"))
                .put("segments", row.getInteger("segments"))
                .put("events", row.getLong("events"))
                .put("triggerReason", row.getString("trigger_reason"))
                .put("risk_level", row.getString("risk_level"))
                .put("risk_score", row.getDouble("risk_score"))
                .put("degraded", row.getBoolean("degraded"))
                .put("scoredAt", scoredAt(row).toString());
    }

    private static Instant scoredAt(Row row) {
        return row.getOffsetDateTime("scored_at").toInstant();
    }
}
