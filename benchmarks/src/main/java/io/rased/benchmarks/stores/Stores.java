/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.stores;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.rased.relational.JdbcConnections;
import io.rased.relational.PostgresSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Sessions with the local stack's stores, for reading tables whole. The caller closes them. Block. */
public final class Stores {
    private static final int PAGE = 2_000;

    private Stores() {}

    /** Cassandra, in the keyspace of the gateways; patient, as it may still be at work on what it was given. */
    public static CqlSession cassandra(URI server) {
        return CqlSession.builder()
                .addContactPoint(new InetSocketAddress(server.getHost(), server.getPort()))
                .withLocalDatacenter("datacenter1")
                .withKeyspace("rased")
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(60))
                        .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, PAGE)
                        .build())
                .build();
    }

    /** PostgreSQL. */
    public static Connection postgres(URI server) throws SQLException {
        return JdbcConnections.to(PostgresSettings.of(server.toString())).getConnection();
    }
}
