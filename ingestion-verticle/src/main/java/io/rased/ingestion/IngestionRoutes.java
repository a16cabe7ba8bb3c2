/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.access.SessionTokens;
import io.rased.buffer.RedisBatchBuffer;
import io.rased.buffer.RedisLink;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.SealedShare;
import io.rased.buffer.SealedSignal;
import io.rased.buffer.TriggerSettings;
import io.rased.http.Api;
import io.rased.http.Callers;
import io.rased.http.Closing;
import io.rased.http.RouteSet;
import io.rased.ingestion.domain.BatchLimits;
import io.rased.ingestion.domain.TrustedProxies;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The routes of the front door. Each event loop has a connection to Redis of its own, on which it pipelines.
 */
final class IngestionRoutes implements RouteSet {
    private static final int TOKEN_REQUEST_BYTES = 16 * 1024;

    private final Settings settings;
    private final Callers callers;
    private final SessionTokens tokens;
    private final InstantSource clock;
    private final SealedSignal sealed;
    private final IngestionMetrics metrics;
    private final AtomicLong bodyBytes = new AtomicLong();

    IngestionRoutes(
            Settings settings,
            Callers callers,
            SessionTokens tokens,
            InstantSource clock,
            SealedSignal sealed,
            IngestionMetrics metrics) {
        this.settings = settings;
        this.callers = callers;
        this.tokens = tokens;
        this.clock = clock;
        this.sealed = sealed;
        this.metrics = metrics;
    }

    @Override
    public Future<Void> mount(Vertx vertx, Api api, Closing closing) {
        return RedisLink.open(vertx, settings.redis()).map(redis -> {
            closing.add(redis::close);
            var limits = new BatchLimits(
                    settings.limits().events(), settings.limits().eventBytes().bytes());
            var sealedShare = SealedShare.watch(vertx, redis, settings.trigger());
            var buffer = new RedisBatchBuffer(redis, settings.trigger(), sealedShare);
            long bodyLimit = settings.limits().bodyBytes().bytes();
            var admission = Admission.on(vertx, settings.admission(), bodyLimit, bodyBytes);
            var events =
                    new EventHandler(callers, admission.counting(buffer), limits, settings.proxies(), sealed, metrics);
            var tokenHandler = new TokenHandler(callers, tokens, clock);

            api.path("/v1/event")
                    .post(
                            events::count,
                            admission::admit,
                            events::identify,
                            MediaTypes::requireJson,
                            api.bodies().upTo(bodyLimit),
                            api.bodies()::came,
                            events::append);
            api.path("/v1/tokens")
                    .post(
                            MediaTypes::requireJson,
                            api.bodies().upTo(TOKEN_REQUEST_BYTES),
                            api.bodies()::came,
                            tokenHandler::issue);
            return null;
        });
    }

    /** The settings that the routes need of their role's and others'. */
    record Settings(
            AdmissionSettings admission,
            LimitSettings limits,
            TrustedProxies proxies,
            RedisSettings redis,
            TriggerSettings trigger) {}
}
