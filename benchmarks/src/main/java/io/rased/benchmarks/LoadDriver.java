/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** Posts batches over keep-alive connections, one in flight on each, and looks at every answer. */
final class LoadDriver {
    private final HttpClient http;
    private final int port;
    private final int connections;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong posted = new AtomicLong();

    LoadDriver(Vertx vertx, int port, int connections) {
        this.port = port;
        this.connections = connections;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setKeepAliveTimeout(600),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /**
     * Posts so many batches.
     *
     * @param visitors makes the visitor of each connection
     * @return completes when all were accepted; fails at the first answer that is not a 202 with {@code accepted}
     */
    Future<Void> post(int requests, IntFunction<Visitor> visitors) {
        var left = new AtomicInteger(requests);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(postUntilNoneLeft(visitors.apply(i), left));
        }
        return Future.all(all).mapEmpty();
    }

    /** The mean size of a body. */
    int bodyBytes() {
        return Math.toIntExact(bytes.get() / Math.max(1, posted.get()));
    }

    private Future<Void> postUntilNoneLeft(Visitor visitor, AtomicInteger left) {
        return left.getAndDecrement() > 0
                ? post(visitor.next()).compose(accepted -> postUntilNoneLeft(visitor, left))
                : Future.succeededFuture();
    }

    private Future<Void> post(Visitor.Post post) {
        Buffer body = Buffer.buffer(post.body());
        bytes.addAndGet(body.length());
        posted.incrementAndGet();
        return http.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/v1/event")
                        .putHeader("content-type", "application/json")
                        .putHeader("user-agent", "rased-bench")
                        .putHeader("authorization", "Bearer " + post.token()))
                // The body is asked for where the answer arrives, on its event loop: later, some of it would be gone.
                .compose(request -> request.send(body)
                        .compose(response -> response.body().compose(answer -> check(response.statusCode(), answer))));
    }

    private static Future<Void> check(int status, Buffer answer) {
        return status == 202 && answer.toString().contains("\"status\":\"accepted\"")
                ? Future.succeededFuture()
                : Future.failedFuture(new FailedRunException("An answer was " + status + " " + answer));
    }
}
