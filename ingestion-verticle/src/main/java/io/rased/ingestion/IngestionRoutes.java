/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.access.SessionTokens;
import io.rased.buffer.RedisBatchBuffer;
import io.rased.buffer.RedisLink;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.SealedShare;
import io.rased.buffer.TriggerSettings;
import io.rased.http.Api;
import io.rased.http.Callers;
import io.rased.http.Closing;
import io.rased.http.RouteSet;
import io.rased.ingestion.domain.BatchLimits;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;

/**
 * The routes of the front door. Each event loop has a connection to Redis of its own, on which it pipelines.
 */
final class IngestionRoutes implements RouteSet {
    private static final int TOKEN_REQUEST_BYTES = 16 * 1024;

    private final Settings settings;
    private final Callers callers;
    private final SessionTokens tokens;
    private final InstantSource clock;
    private final IngestionMetrics metrics;

    IngestionRoutes(
            Settings settings, Callers callers, SessionTokens tokens, InstantSource clock, IngestionMetrics metrics) {
        this.settings = settings;
        this.callers = callers;
        this.tokens = tokens;
        this.clock = clock;
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
            var events = new EventHandler(vertx, callers, buffer, limits, metrics);
            var tokenHandler = new TokenHandler(callers, tokens, clock);

            api.path("/v1/event")
                    .post(
                            events::count,
                            events::identify,
                            MediaTypes::requireJson,
                            body(settings.limits().bodyBytes().bytes()),
                            events::append);
            api.path("/v1/tokens").post(MediaTypes::requireJson, body(TOKEN_REQUEST_BYTES), tokenHandler::issue);
            return null;
        });
    }

    /** As a plain handler: the router would otherwise insist on a body being read before anything of ours looks. */
    private static Handler<RoutingContext> body(long limit) {
        return BodyHandler.create(false).setBodyLimit(limit)::handle;
    }

    /** The settings that the routes need of their role's and others'. */
    record Settings(LimitSettings limits, RedisSettings redis, TriggerSettings trigger) {}
}
