/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Creates the keyspace and the tables, where they are missing. */
final class CassandraSchema {
    /** Schema changes wait for all nodes. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** About this many windows in the retention: Cassandra's advice for this compaction is 20 to 30. */
    private static final long WINDOWS = 30;

    private CassandraSchema() {}

    static Future<Void> create(Vertx vertx, CqlSession session, CassandraSettings settings) {
        Future<Void> created = Future.succeededFuture();
        for (String statement : CqlText.statements("schema.cql", values(settings))) {
            created = created.compose(v -> execute(vertx, session, statement));
        }
        return created;
    }

    private static Future<Void> execute(Vertx vertx, CqlSession session, String cql) {
        var statement = SimpleStatement.newInstance(cql).setTimeout(TIMEOUT).setIdempotent(true);
        return DriverCall.make(vertx, () -> session.executeAsync(statement)).mapEmpty();
    }

    private static Map<String, String> values(CassandraSettings settings) {
        String keyspace = settings.keyspace();
        return Map.of(
                "keyspace", keyspace,
                "replication", settings.replication(),
                "ttl_seconds", Long.toString(settings.retention().toSeconds()),
                "window_hours", Long.toString(Math.max(1, settings.retention().toHours() / WINDOWS)),
                "events_id", tableId(keyspace, "events"),
                "batches_id", tableId(keyspace, "batches"),
                "transactions_by_day_id", tableId(keyspace, "transactions_by_day"));
    }

    /** Follows from the names, so that all nodes choose the same and two keyspaces of one cluster differ. */
    private static String tableId(String keyspace, String table) {
        byte[] name = ("io.rased:" + keyspace + "." + table).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
