/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.rased.access.Principal;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.http.Closing;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Lets a process that has just started meet everything once before it serves anybody.
 *
 * <p>A JVM loads a class on the thread that first needs it. The drivers', the router's and the parser's are hundreds, and
 * together they hold an event loop for up to a second on two busy cores. So the first connections and the first requests
 * happen on a Vert.x of their own, whose event loops nobody waits for. It has metrics of its own, and stores nothing: its
 * batches are not valid, its keys are unknown.
 */
final class Rehearsal {
    private static final int ROUNDS = 150;
    private static final long LONGEST_SECONDS = 15;
    private static final String UNKNOWN_KEY = "rk_rehearsal_" + "0".repeat(43);
    private static final String INVALID_BATCH = "{\"batchId\":\"b\",\"organizationId\":\"o\",\"sessionId\":\"s\","
            + "\"metadata\":{\"device\":{\"screen\":{\"width\":1.5}}},\"events\":["
            + "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"x\":1.25,\"y\":2}},".repeat(40)
            + "{}]}";

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setBlockedThreadCheckIntervalUnit(TimeUnit.HOURS)
            .setBlockedThreadCheckInterval(1));
    private final GatewaySettings settings;
    private final Set<Role> roles;
    private final Closing closing = new Closing();

    Rehearsal(GatewaySettings settings, Set<Role> roles) {
        this.settings = settings;
        this.roles = roles;
    }

    /** Runs the checks and whatever else should happen first. */
    Vertx stage() {
        return vertx;
    }

    /** Serves some requests to itself. Never fails: what is wrong shows when it is meant. */
    Future<Void> run() {
        return vertx.executeBlocking(
                        () -> Shared.create(vertx, settings, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)))
                .compose(shared -> deploy(Role.RESULTS, shared)
                        .compose(up -> deploy(Role.INGESTION, shared))
                        .compose(up -> serve(shared)))
                .timeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                .otherwiseEmpty();
    }

    /** Closes the stage. Completes on no event loop of it: there is none any more. */
    Future<Void> end() {
        Promise<Void> ended = Promise.promise();
        closing.close().onComplete(closed -> vertx.close().onComplete(ended));
        return ended.future();
    }

    private Future<Void> deploy(Role role, Shared shared) {
        return roles.contains(role)
                ? vertx.deployVerticle(Roles.create(role, settings, shared))
                        .onSuccess(id -> closing.add(() -> vertx.undeploy(id)))
                        .mapEmpty()
                : Future.succeededFuture();
    }

    private Future<Void> serve(Shared shared) {
        if (!shared.port().isUsed()) {
            return Future.succeededFuture();
        }
        String token = shared.tokens()
                .issue(new Principal.Session(
                        new OrganizationId("o"),
                        new SessionId("s"),
                        null,
                        null,
                        shared.clock().instant().plus(1, ChronoUnit.MINUTES)));
        HttpClient client = vertx.createHttpClient();
        closing.add(() -> shared.port().close(vertx));
        closing.add(client::close);
        return shared.port()
                .open(vertx, settings.ingestion().publicPort().onLoopback(0), 1)
                .compose(port -> rounds(client, port, token, ROUNDS));
    }

    private static Future<Void> rounds(HttpClient client, int port, String token, int left) {
        return left == 0
                ? Future.succeededFuture()
                : send(client, port, HttpMethod.POST, "/v1/event", token, INVALID_BATCH)
                        .compose(refused -> send(client, port, HttpMethod.GET, "/v1/results/none", UNKNOWN_KEY, ""))
                        .compose(refused -> rounds(client, port, token, left - 1));
    }

    private static Future<Void> send(
            HttpClient client, int port, HttpMethod method, String path, String credential, String body) {
        return client.request(method, port, "127.0.0.1", path)
                .compose(request -> request.putHeader("authorization", "Bearer " + credential)
                        .putHeader("content-type", "application/json")
                        .send(body))
                .compose(response -> response.body().mapEmpty());
    }
}
