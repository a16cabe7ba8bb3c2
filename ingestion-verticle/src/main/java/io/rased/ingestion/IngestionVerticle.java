/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.micrometer.core.instrument.MeterRegistry;
import io.rased.access.SessionTokens;
import io.rased.buffer.RedisLink;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.SealedSignal;
import io.rased.buffer.TriggerSettings;
import io.rased.http.Callers;
import io.rased.http.PublicPort;
import io.rased.http.management.HealthChecks;
import io.rased.ingestion.domain.TrustedProxies;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The ingestion role, wired: from HTTP to Redis. */
public final class IngestionVerticle extends VerticleBase {
    private final IngestionRoutes routes;
    private final RedisSettings redis;
    private final PublicPort port;
    private final HealthChecks health;
    private @Nullable RedisLink pings;

    /**
     * @param admission how much is taken in at once
     * @param limits the most that a batch may be
     * @param proxies who says where a request came from
     * @param redis where the buffer is
     * @param trigger when a segment is sealed
     * @param callers tells who is calling
     * @param tokens issues session tokens
     * @param clock says until when they are good
     * @param sealed told of each segment that an append seals
     * @param port gets the routes
     * @param health gets a check of Redis
     * @param meters gets {@link IngestionMetrics}
     */
    public IngestionVerticle(
            AdmissionSettings admission,
            LimitSettings limits,
            TrustedProxies proxies,
            RedisSettings redis,
            TriggerSettings trigger,
            Callers callers,
            SessionTokens tokens,
            InstantSource clock,
            SealedSignal sealed,
            PublicPort port,
            HealthChecks health,
            MeterRegistry meters) {
        this.routes = new IngestionRoutes(
                new IngestionRoutes.Settings(admission, limits, proxies, redis, trigger),
                callers,
                tokens,
                clock,
                sealed,
                new IngestionMetrics(meters));
        this.redis = redis;
        this.port = port;
        this.health = health;
    }

    @Override
    public Future<?> start() {
        return RedisLink.open(vertx, redis).onSuccess(link -> {
            pings = link;
            health.register("redis", link::ping);
            port.mount(routes);
        });
    }

    @Override
    public Future<?> stop() {
        return pings == null ? Future.succeededFuture() : pings.close();
    }
}
