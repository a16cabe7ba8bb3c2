/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results;

import io.rased.buffer.RedisLink;
import io.rased.buffer.RedisSettings;
import io.rased.http.Callers;
import io.rased.http.Closing;
import io.rased.http.PublicPort;
import io.rased.http.management.HealthChecks;
import io.rased.relational.Postgres;
import io.rased.relational.PostgresSettings;
import io.rased.relational.RelationalStore;
import io.rased.results.webhook.DeliveryHandlers;
import io.rased.results.webhook.EndpointHandlers;
import io.rased.webhooks.PlatformResolver;
import io.rased.webhooks.UrlPolicy;
import io.rased.webhooks.WebhookEndpoints;
import io.rased.webhooks.WebhookSettings;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The results role, wired: from PostgreSQL to the clients' backends. */
public final class ResultsVerticle extends VerticleBase {
    private final ResultsSettings results;
    private final WebhookSettings webhooks;
    private final RedisSettings redis;
    private final PostgresSettings postgres;
    private final Callers callers;
    private final InstantSource clock;
    private final RandomGenerator secureRandom;
    private final PublicPort port;
    private final HealthChecks health;
    private final Closing closing = new Closing();

    /**
     * @param results how to wait for results
     * @param webhooks which URLs an endpoint may have
     * @param redis where transactions are that have no result yet
     * @param postgres where results and endpoints are
     * @param callers tells who is calling
     * @param clock the time in test messages
     * @param secureRandom makes secrets and ids; must not be guessable
     * @param port gets the routes
     * @param health gets checks of Redis and PostgreSQL
     */
    public ResultsVerticle(
            ResultsSettings results,
            WebhookSettings webhooks,
            RedisSettings redis,
            PostgresSettings postgres,
            Callers callers,
            InstantSource clock,
            RandomGenerator secureRandom,
            PublicPort port,
            HealthChecks health) {
        this.results = results;
        this.webhooks = webhooks;
        this.redis = redis;
        this.postgres = postgres;
        this.callers = callers;
        this.clock = clock;
        this.secureRandom = secureRandom;
        this.port = port;
        this.health = health;
    }

    @Override
    public Future<?> start() {
        Pool pool = RelationalStore.open(vertx, postgres);
        closing.add(pool::close);
        var resolver = new PlatformResolver(vertx);
        closing.add(resolver::close);
        health.register("postgres", () -> pool.query("SELECT 1").execute().mapEmpty());
        return RedisLink.open(vertx, redis).onSuccess(link -> {
            closing.add(link::close);
            health.register("redis", link::ping);
            port.mount(routes(new Postgres(pool, postgres), resolver));
        });
    }

    private ResultsRoutes routes(Postgres store, PlatformResolver resolver) {
        var policy = new UrlPolicy(webhooks, resolver);
        var endpoints = new EndpointHandlers(callers, new WebhookEndpoints(store), policy, secureRandom, webhooks);
        var deliveries = new DeliveryHandlers(callers, store, secureRandom, clock);
        return new ResultsRoutes(results, redis, callers, store, endpoints, deliveries);
    }

    @Override
    public Future<?> stop() {
        return closing.close();
    }
}
