/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;

/** The cheapest question a node can answer. */
final class CassandraPing {
    private static final SimpleStatement QUESTION = SimpleStatement.newInstance("SELECT key FROM system.local")
            .setConsistencyLevel(ConsistencyLevel.LOCAL_ONE)
            .setTimeout(Duration.ofSeconds(2));

    private CassandraPing() {}

    static Future<Void> ping(Vertx vertx, CqlSession session) {
        return DriverCall.make(vertx, () -> session.executeAsync(QUESTION)).mapEmpty();
    }
}
