/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.check;

import com.datastax.oss.driver.api.core.CqlSession;
import io.rased.persistence.cassandra.CassandraClient;
import io.rased.persistence.cassandra.CassandraSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;

/** Cassandra must answer, and the tables must be there or be creatable. */
public final class CassandraCheck {
    private static final String SERVER = "cassandra";
    private static final String KEY = "cassandra.contactPoints";

    private CassandraCheck() {}

    /** What was found, which includes that the server is away. Never fails; any thread. */
    public static Future<List<Finding>> run(Vertx vertx, CassandraSettings settings) {
        String nodes = String.join(",", settings.contactPoints());
        return CassandraClient.open(vertx, settings)
                .compose(session -> close(vertx, session))
                .map(closed -> List.of(
                        Finding.good(SERVER, KEY, nodes + " answers, keyspace " + settings.keyspace() + " is there")))
                .recover(
                        failure -> Future.succeededFuture(
                                List.of(
                                        Finding.fault(
                                                SERVER,
                                                KEY,
                                                nodes + " can't be used (" + failure.getMessage() + ")",
                                                "Start Cassandra there, or correct the addresses, cassandra.localDatacenter or the password"))));
    }

    private static Future<Void> close(Vertx vertx, CqlSession session) {
        return Future.fromCompletionStage(session.closeAsync(), vertx.getOrCreateContext());
    }
}
