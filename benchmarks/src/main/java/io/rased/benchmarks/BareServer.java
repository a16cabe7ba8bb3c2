/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import java.util.List;

/**
 * What Rased is compared with: the least that a Vert.x server can do to keep a body. It takes the whole body in, does one
 * {@code RPUSH} and {@code EXPIRE} on its event loop's own pipelined connection, and answers 202. It looks at nothing.
 */
final class BareServer extends VerticleBase {
    private static final int EXPIRE_SECONDS = 3 * 24 * 3600;

    private final BenchSettings settings;
    private final int port;
    private long received;

    private BareServer(BenchSettings settings, int port) {
        this.settings = settings;
        this.port = port;
    }

    public static void main(String[] arguments) {
        ServerMain.run(arguments, BareServer::start);
    }

    private static Future<Integer> start(Vertx vertx, BenchSettings settings, int port, int eventLoops) {
        return vertx.deployVerticle(
                        () -> new BareServer(settings, port), new DeploymentOptions().setInstances(eventLoops))
                .map(port);
    }

    @Override
    public Future<?> start() {
        var options = new RedisOptions()
                .setConnectionString(settings.redis().uri().reveal())
                .setMaxPoolSize(1)
                .setMaxWaitingHandlers(settings.redis().inFlight());
        return Redis.createClient(vertx, options)
                .connect()
                .compose(redis -> vertx.createHttpServer()
                        .requestHandler(request -> take(redis, request))
                        .listen(port, "127.0.0.1"));
    }

    private void take(RedisConnection redis, HttpServerRequest request) {
        request.body()
                .compose(body -> push(redis, body))
                .onSuccess(pushed -> request.response()
                        .setStatusCode(202)
                        .putHeader("content-type", "application/json")
                        .end("{\"status\":\"accepted\"}"))
                .onFailure(failure -> request.response().setStatusCode(503).end());
    }

    private Future<?> push(RedisConnection redis, Buffer body) {
        // As many lists as Rased is sent transactions, without looking into the body for their names.
        String list = "events:" + context.hashCode() + ":" + received++ / Visitor.BATCHES;
        return redis.batch(List.of(
                Request.cmd(Command.RPUSH).arg(list).arg(body),
                Request.cmd(Command.EXPIRE).arg(list).arg(EXPIRE_SECONDS)));
    }
}
