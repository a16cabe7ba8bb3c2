/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Opens sessions. The driver then reconnects by itself, for as long as a node is away. */
public final class CassandraClient {
    private static final int DEFAULT_PORT = 9042;

    private CassandraClient() {}

    /**
     * Connects, and creates the schema if {@code cassandra.createSchema}.
     *
     * @return fails with {@link EventStoreUnavailableException} if no node answers: at start that is a fault
     */
    public static Future<CqlSession> open(Vertx vertx, CassandraSettings settings) {
        return DriverCall.make(vertx, () -> connect(settings)).compose(session -> withSchema(vertx, session, settings));
    }

    private static Future<CqlSession> withSchema(Vertx vertx, CqlSession session, CassandraSettings settings) {
        Future<Void> schema =
                settings.createSchema() ? CassandraSchema.create(vertx, session, settings) : Future.succeededFuture();
        return schema.map(session).onFailure(failure -> session.forceCloseAsync());
    }

    private static CompletionStage<CqlSession> connect(CassandraSettings settings)
            throws IOException, GeneralSecurityException {
        List<InetSocketAddress> nodes =
                settings.contactPoints().stream().map(CassandraClient::address).toList();
        CqlSessionBuilder builder = CqlSession.builder()
                .addContactPoints(nodes)
                .withLocalDatacenter(settings.localDatacenter())
                .withApplicationName("rased")
                .withConfigLoader(config(settings));
        var password = settings.password();
        if (settings.username() != null && password != null) {
            builder.withAuthCredentials(settings.username(), password.reveal());
        }
        if (settings.tls()) {
            var context = TrustedCertificates.context(settings.truststore(), settings.truststorePassword());
            builder.withSslEngineFactory(new ProgrammaticSslEngineFactory(context, null, true));
        }
        return builder.buildAsync();
    }

    private static DriverConfigLoader config(CassandraSettings settings) {
        return DriverConfigLoader.programmaticBuilder()
                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
                .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, settings.requestTimeout())
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, Duration.ofSeconds(3))
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(3))
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, Duration.ofSeconds(3))
                // A node that is stopped rather than gone keeps its connections open: notice it soon.
                .withDuration(DefaultDriverOption.HEARTBEAT_INTERVAL, Duration.ofSeconds(5))
                .withDuration(DefaultDriverOption.HEARTBEAT_TIMEOUT, Duration.ofSeconds(3))
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofMillis(200))
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(3))
                // Else each schema change at start waits a second for others to join it.
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(50))
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_AGREEMENT_INTERVAL, Duration.ofMillis(50))
                .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(settings.keyspace()))
                // Else every close waits two seconds for tasks that nobody will submit.
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_IO_SIZE, 2)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
                .build();
    }

    private static InetSocketAddress address(String contactPoint) {
        int colon = contactPoint.lastIndexOf(':');
        boolean port = colon > contactPoint.lastIndexOf(']');
        String host = (port ? contactPoint.substring(0, colon) : contactPoint)
                .replace("[", "")
                .replace("]", "");
        return new InetSocketAddress(host, port ? Integer.parseInt(contactPoint.substring(colon + 1)) : DEFAULT_PORT);
    }
}
