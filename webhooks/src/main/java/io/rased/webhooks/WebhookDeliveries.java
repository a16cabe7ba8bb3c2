/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import io.rased.event.Notification;
import io.rased.event.OrganizationId;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;

/**
 * Puts messages on their way, in PostgreSQL; the notify role takes them from there. Futures fail as the PostgreSQL
 * client does. Safe on any thread.
 */
public final class WebhookDeliveries {
    /**
     * The id follows from endpoint, organization, transaction and version, so that the same notification taken from
     * the queue twice is one delivery. Ids hold no colon: no two different lists of them read the same.
     */
    private static final String ANNOUNCE = """
            INSERT INTO webhook_deliveries (id, endpoint_id, organization_id, transaction_id, version, event_type, body)
            SELECT 'msg_' || left(encode(sha256(convert_to(
                     concat_ws(':', id, organization_id, $2::text, $3::int), 'UTF8')), 'hex'), 40),
                   id, organization_id, $2, $3, $4, $5
            FROM webhook_endpoints
            WHERE organization_id = $1 AND enabled AND $4 = ANY (event_types)
            ON CONFLICT DO NOTHING
            """;

    private static final String TEST = """
            INSERT INTO webhook_deliveries (id, endpoint_id, organization_id, event_type, body)
            SELECT $3, id, organization_id, $4, $5 FROM webhook_endpoints WHERE organization_id = $1 AND id = $2
            """;

    /** An attempt in flight loses its lease, so that its failure can't put the new schedule off. */
    private static final String RESEND = """
            UPDATE webhook_deliveries SET status = 'pending', attempts = 0, schedule_from = now(),
              next_attempt_at = now(), leased_until = NULL
            WHERE organization_id = $1 AND id = $2
            """;

    private final Postgres postgres;

    /** @param postgres where they are */
    public WebhookDeliveries(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Makes a delivery for each enabled endpoint of the organization that subscribed to results.
     *
     * @param notification what to announce
     * @param body its JSON, which every attempt posts as it is
     * @return how many are new
     */
    public Future<Integer> announce(Notification notification, String body) {
        return update(
                ANNOUNCE,
                Tuple.of(
                        notification.transaction().organization().value(),
                        notification.transaction().transaction().value(),
                        notification.version(),
                        EventType.TRANSACTION_SCORED.wireName(),
                        body));
    }

    /** Makes a test delivery; false if the organization has no such endpoint. */
    public Future<Boolean> test(OrganizationId organization, String endpointId, String id, String body) {
        return update(TEST, Tuple.of(organization.value(), endpointId, id, EventType.TEST.wireName(), body))
                .map(rows -> rows > 0);
    }

    /** Starts the schedule of a delivery again, whatever became of it; false if the organization has none such. */
    public Future<Boolean> resend(OrganizationId organization, String id) {
        return update(RESEND, Tuple.of(organization.value(), id)).map(rows -> rows > 0);
    }

    private Future<Integer> update(String sql, Tuple values) {
        return postgres.execute(sql, values).map(rows -> rows.rowCount());
    }
}
