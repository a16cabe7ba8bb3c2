/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.rased.http.RetryAfter;
import io.rased.http.management.HealthChecks.Health;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The operators' port: {@code /health/live}, {@code /health/ready}, {@code /health} and {@code /metrics}. */
public final class ManagementPort extends VerticleBase {
    private static final int IDLE_SECONDS = 75;

    private final ManagementSettings settings;
    private final HealthChecks checks;
    private final PrometheusMeterRegistry meters;
    private final AtomicBoolean accepting = new AtomicBoolean();
    private final AtomicBoolean scraping = new AtomicBoolean();
    private @Nullable Future<List<Health>> asking;
    private int port;

    /**
     * @param settings where to listen
     * @param checks what is asked
     * @param meters what is scraped
     */
    public ManagementPort(ManagementSettings settings, HealthChecks checks, PrometheusMeterRegistry meters) {
        this.settings = settings;
        this.checks = checks;
        this.meters = meters;
    }

    /** From now on {@code /health/ready} may say so (true), or must not (false, before a stop). Any thread. */
    public void accepting(boolean yes) {
        accepting.set(yes);
    }

    /** The port's number, once deployed. */
    public int port() {
        return port;
    }

    @Override
    public Future<HttpServer> start() {
        Router router = Router.router(vertx);
        router.get("/health/live").handler(ctx -> answer(ctx, 200, new JsonObject().put("status", "up")));
        router.get("/health/ready").handler(ctx -> ask().onSuccess(found -> ready(ctx, found)));
        router.get("/health").handler(ctx -> ask().onSuccess(found -> answer(ctx, 200, details(found))));
        router.get("/metrics").handler(this::scrape);
        return vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(IDLE_SECONDS))
                .requestHandler(router)
                .listen(settings.port(), settings.host())
                .onSuccess(server -> port = server.actualPort());
    }

    /** However many want to know, the servers are asked one question each at a time. */
    private Future<List<Health>> ask() {
        Future<List<Health>> pending = asking;
        if (pending == null) {
            Future<List<Health>> asked = checks.ask();
            asking = asked;
            asked.onComplete(known -> asking = null);
            return asked;
        }
        return pending;
    }

    private void ready(RoutingContext ctx, List<Health> found) {
        boolean ready = accepting.get() && found.stream().allMatch(Health::up);
        if (!ready) {
            ctx.response()
                    .putHeader("retry-after", Integer.toString(RetryAfter.SOON.seconds(ThreadLocalRandom.current())));
        }
        answer(ctx, ready ? 200 : 503, details(found).put("status", ready ? "up" : "down"));
    }

    private static JsonObject details(List<Health> found) {
        var servers = new JsonArray();
        for (Health health : found) {
            servers.add(new JsonObject()
                    .put("server", health.server())
                    .put("status", health.up() ? "up" : "down")
                    .put("latencyMs", TimeUnit.NANOSECONDS.toMicros(health.nanos()) / 1000.0));
        }
        boolean up = found.stream().allMatch(Health::up);
        return new JsonObject().put("status", up ? "up" : "down").put("servers", servers);
    }

    /** Rendering thousands of series takes longer than an event loop may: it is done on a worker, one at a time. */
    private void scrape(RoutingContext ctx) {
        if (!scraping.compareAndSet(false, true)) {
            ctx.response()
                    .setStatusCode(503)
                    .putHeader("retry-after", Integer.toString(RetryAfter.SOON.seconds(ThreadLocalRandom.current())))
                    .end();
            return;
        }
        vertx.executeBlocking(meters::scrape)
                .onComplete(done -> scraping.set(false))
                .onSuccess(text -> ctx.response()
                        .putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(text))
                .onFailure(ctx::fail);
    }

    private static void answer(RoutingContext ctx, int status, JsonObject body) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "no-store")
                .end(body.toBuffer());
    }
}
