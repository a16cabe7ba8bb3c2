/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Notifications that are committed and not yet on their queue. Safe on any thread. Futures fail with
 * {@link StoreUnavailableException} while PostgreSQL is away.
 */
public final class PostgresOutbox {
    private final Postgres postgres;

    /** @param postgres where they are */
    public PostgresOutbox(Postgres postgres) {
        this.postgres = postgres;
    }

    /** What of a transaction is unpublished, oldest first. Not locked: it may be published twice. */
    public Future<List<OutboxRow>> unpublished(TransactionKey key) {
        return postgres.execute(
                        Sql.UNPUBLISHED_OF_TRANSACTION,
                        Tuple.of(key.organization().value(), key.transaction().value()))
                .map(PostgresOutbox::rows)
                .recover(Failures::translate);
    }

    /** Notes that rows were published. */
    public Future<Void> published(List<Long> ids) {
        return setPublished(values -> postgres.execute(Sql.SET_PUBLISHED, values), ids)
                .recover(Failures::translate);
    }

    /**
     * Takes what is left over, oldest first, hands it to {@code publish} and notes what was published. The rows stay
     * locked meanwhile, so that processes that sweep at the same time take different ones.
     *
     * @param olderThan younger rows are left to whoever wrote them
     * @param limit how many at most
     * @param publish answers the ids of the rows that were published; must not fail
     * @return how many were published
     */
    public Future<Integer> sweep(Duration olderThan, int limit, Function<List<OutboxRow>, Future<List<Long>>> publish) {
        return postgres.inLongTransaction(connection -> connection
                        .preparedQuery(Sql.UNPUBLISHED)
                        .execute(Tuple.of(olderThan.toMillis() / 1000.0, limit))
                        .compose(found -> publish.apply(rows(found)))
                        .compose(ids -> setPublished(connection, ids)))
                .recover(Failures::translate);
    }

    private static Future<Integer> setPublished(SqlConnection connection, List<Long> ids) {
        return ids.isEmpty()
                ? Future.succeededFuture(0)
                : setPublished(connection.preparedQuery(Sql.SET_PUBLISHED)::execute, ids)
                        .map(ids.size());
    }

    private static Future<Void> setPublished(Function<Tuple, Future<RowSet<Row>>> statement, List<Long> ids) {
        return statement.apply(Tuple.of(ids.toArray(Long[]::new))).mapEmpty();
    }

    private static List<OutboxRow> rows(RowSet<Row> found) {
        List<OutboxRow> rows = new ArrayList<>(found.size());
        for (Row row : found) {
            var key = new TransactionKey(
                    new OrganizationId(row.getString("organization_id")),
                    new TransactionId(row.getString("transaction_id")));
            rows.add(new OutboxRow(row.getLong("id"), key, row.getString("body")));
        }
        return rows;
    }
}
