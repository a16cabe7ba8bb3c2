/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.rased.access.ApiKeys;
import io.rased.access.SessionTokens;
import io.rased.buffer.SealedSignal;
import io.rased.http.Callers;
import io.rased.http.PublicPort;
import io.rased.http.management.HealthChecks;
import io.rased.ingestion.IngestionVerticle;
import io.rased.relational.Postgres;
import io.rased.relational.PostgresSettings;
import io.rased.relational.RelationalStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;

/** What is measured: the ingestion role of a gateway, and nothing else. */
final class RasedServer {
    // Only session tokens are posted, so the pool never connects.
    private static final PostgresSettings NOWHERE = PostgresSettings.of("postgresql://none:none@127.0.0.1:1/none");

    private RasedServer() {}

    public static void main(String[] arguments) {
        ServerMain.run(arguments, RasedServer::start);
    }

    private static Future<Integer> start(Vertx vertx, BenchSettings settings, int port, int eventLoops) {
        var tokens = new SessionTokens(vertx, settings.tokens(), Clock.systemUTC());
        var keys = new ApiKeys(new Postgres(RelationalStore.open(vertx, NOWHERE), NOWHERE), settings.tokens());
        var publicPort = new PublicPort();
        var ingestion = new IngestionVerticle(
                settings.ingestion().admission(),
                settings.limits(),
                settings.ingestion().proxies(),
                settings.redis(),
                settings.trigger(),
                new Callers(tokens, keys),
                tokens,
                Clock.systemUTC(),
                new SealedSignal(),
                publicPort,
                new HealthChecks(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        return vertx.deployVerticle(ingestion)
                .compose(up ->
                        publicPort.open(vertx, settings.ingestion().publicPort().onLoopback(port), eventLoops));
    }
}
