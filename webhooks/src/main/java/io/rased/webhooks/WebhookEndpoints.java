/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.rased.config.Secret;
import io.rased.event.OrganizationId;
import io.rased.relational.Postgres;
import io.rased.webhooks.WebhookEndpoint.Change;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints in PostgreSQL. Nothing of another organization can be read or changed. Futures fail as the PostgreSQL
 * client does. Safe on any thread.
 */
public final class WebhookEndpoints {
    private static final String COLUMNS =
            " id, organization_id, url, event_types, description, enabled, disabled_reason,"
                    + " created_at, updated_at ";
    private static final String LIST =
            "SELECT" + COLUMNS + "FROM webhook_endpoints WHERE organization_id = $1" + " ORDER BY created_at, id";
    private static final String FIND =
            "SELECT" + COLUMNS + "FROM webhook_endpoints WHERE organization_id = $1 AND id = $2";
    private static final String DELETE = "DELETE FROM webhook_endpoints WHERE organization_id = $1 AND id = $2";

    private static final String INSERT = """
            INSERT INTO webhook_endpoints (id, organization_id, url, event_types, description, enabled, secret)
            SELECT $2, $1, $3, $4, coalesce($5, ''), coalesce($6, true), $7
            WHERE (SELECT count(*) FROM webhook_endpoints WHERE organization_id = $1) < $8
            RETURNING""" + COLUMNS;

    private static final String UPDATE = """
            UPDATE webhook_endpoints SET
              url = coalesce($3, url), event_types = coalesce($4, event_types), description = coalesce($5, description),
              enabled = coalesce($6, enabled), disabled_reason = CASE WHEN $6 IS NULL THEN disabled_reason END,
              updated_at = now()
            WHERE organization_id = $1 AND id = $2
            RETURNING""" + COLUMNS;

    private static final String ROTATE = """
            UPDATE webhook_endpoints SET
              previous_secret = secret, previous_secret_until = now() + make_interval(secs => $4),
              secret = $3, updated_at = now()
            WHERE organization_id = $1 AND id = $2
            RETURNING""" + COLUMNS;

    private final Postgres postgres;

    /** @param postgres where they are */
    public WebhookEndpoints(Postgres postgres) {
        this.postgres = postgres;
    }

    /** All of an organization's, oldest first. */
    public Future<List<WebhookEndpoint>> list(OrganizationId organization) {
        return postgres.execute(LIST, Tuple.of(organization.value()))
                .map(rows -> rows.stream().map(WebhookEndpoints::endpoint).toList());
    }

    /** One of an organization's, or empty. */
    public Future<Optional<WebhookEndpoint>> find(OrganizationId organization, String id) {
        return one(FIND, Tuple.of(organization.value(), id));
    }

    /** Creates one; empty if the organization has as many as it may. The change must have a URL and event types. */
    public Future<Optional<WebhookEndpoint>> create(
            OrganizationId organization, String id, Change change, Secret secret, int most) {
        return one(
                INSERT,
                values(organization, id, change).addString(secret.reveal()).addInteger(most));
    }

    /** Changes one; empty if there is none. Switching it on forgets why it was off. */
    public Future<Optional<WebhookEndpoint>> update(OrganizationId organization, String id, Change change) {
        return one(UPDATE, values(organization, id, change));
    }

    /** Gives one a new secret, while the old one goes on signing beside it for a while; empty if there is none. */
    public Future<Optional<WebhookEndpoint>> rotate(
            OrganizationId organization, String id, Secret secret, Duration overlap) {
        return one(ROTATE, Tuple.of(organization.value(), id, secret.reveal(), overlap.toMillis() / 1000.0));
    }

    /** Deletes one with its deliveries; false if there is none. */
    public Future<Boolean> delete(OrganizationId organization, String id) {
        return postgres.execute(DELETE, Tuple.of(organization.value(), id)).map(rows -> rows.rowCount() > 0);
    }

    private static Tuple values(OrganizationId organization, String id, Change change) {
        @Nullable List<String> types = change.eventTypes();
        return Tuple.tuple()
                .addString(organization.value())
                .addString(id)
                .addString(change.url())
                .addArrayOfString(types == null ? null : types.toArray(String[]::new))
                .addString(change.description())
                .addBoolean(change.enabled());
    }

    private Future<Optional<WebhookEndpoint>> one(String sql, Tuple values) {
        return postgres.execute(sql, values).map(WebhookEndpoints::first);
    }

    private static Optional<WebhookEndpoint> first(RowSet<Row> rows) {
        return rows.stream().map(WebhookEndpoints::endpoint).findFirst();
    }

    private static WebhookEndpoint endpoint(Row row) {
        return new WebhookEndpoint(
                row.getString("id"),
                new OrganizationId(row.getString("organization_id")),
                row.getString("url"),
                List.of(row.getArrayOfStrings("event_types")),
                row.getString("description"),
                row.getBoolean("enabled"),
                row.getString("disabled_reason"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
