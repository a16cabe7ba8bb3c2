/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.rased.relational.PostgresSettings.TlsMode;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/** Opens the pool of connections to PostgreSQL. */
public final class RelationalStore {
    private static final int PIPELINED = 64;

    private RelationalStore() {}

    /**
     * Opens a pool. It connects when it is first used, never waits for the server to exist, and connects anew by
     * itself after the server was away; meanwhile its futures fail at once, or within {@code connectTimeout}, in a way
     * that {@link PostgresErrors#isUnavailable} recognises. Only queries that were under way when a server was stopped
     * wait for it: ask through {@link Postgres}, which doesn't. Safe on any thread; whoever
     * opens it closes it.
     *
     * <p>All pools that one Vert.x opens with the same settings are one underneath, so that {@code poolSize} is the
     * number of connections of the process, however many roles it runs.
     */
    public static Pool open(Vertx vertx, PostgresSettings settings) {
        // Later than the answer is overdue: the caller hears of that, and not of a connection that was given up for it.
        int seconds = Math.toIntExact(settings.answerTimeout().toSeconds()) + 2;
        // These end connections that are half open, or whose host is gone. A query in flight they end only where the
        // transport is native: see PostgresSettings.answerTimeout.
        NetClientOptions net = new NetClientOptions()
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setTcpKeepAlive(true)
                .setTcpUserTimeout(seconds * 1000)
                .setIdleTimeout(seconds)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool()
                .using(vertx)
                .with(net)
                .with(poolOptions(settings, seconds))
                .connectingTo(connectOptions(settings))
                .build();
    }

    private static PoolOptions poolOptions(PostgresSettings settings, int deadAfterSeconds) {
        return new PoolOptions()
                .setShared(true)
                .setName("postgres-" + Integer.toHexString(settings.hashCode()))
                .setMaxSize(settings.poolSize())
                .setMaxWaitQueueSize(settings.waitQueue())
                .setConnectionTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                // An idle connection leaves the pool well before its socket counts as dead.
                .setIdleTimeout(Math.max(1, deadAfterSeconds / 2))
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    private static PgConnectOptions connectOptions(PostgresSettings settings) {
        PgConnectOptions options = PgConnectOptions.fromUri(settings.uri().reveal())
                .setPipeliningLimit(PIPELINED)
                .setCachePreparedStatements(true)
                .setSslMode(SslMode.of(settings.tls().spelled()));
        options.addProperty("application_name", "rased");
        String timeout = Long.toString(settings.statementTimeout().toMillis());
        options.addProperty("statement_timeout", timeout);
        // A process that is stopped in a transaction must not hold its locks for ever.
        options.addProperty("idle_in_transaction_session_timeout", timeout);
        return settings.tls() == TlsMode.DISABLE ? options : options.setSslOptions(ssl(settings));
    }

    private static ClientSSLOptions ssl(PostgresSettings settings) {
        ClientSSLOptions ssl = new ClientSSLOptions()
                .setHostnameVerificationAlgorithm(settings.tls() == TlsMode.VERIFY_FULL ? "HTTPS" : "");
        return settings.caFile() == null
                ? ssl.setTrustAll(true)
                : ssl.setTrustOptions(
                        new PemTrustOptions().addCertPath(settings.caFile().toString()));
    }
}
