/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One event loop's server on the public port. */
final class PublicServer extends VerticleBase {
    private static final int MAX_HEADER_BYTES = 16 * 1024;

    /** For Vert.x: any free one, and the same for all servers of this Vert.x. */
    private static final int ONE_FREE_PORT = -1;

    private final PublicPortSettings settings;
    private final List<RouteSet> routeSets;
    private final Acceptor acceptor;
    private final Promise<Integer> port;
    private final Closing closing = new Closing();
    private int connections;

    PublicServer(PublicPortSettings settings, List<RouteSet> routeSets, Acceptor acceptor, Promise<Integer> port) {
        this.settings = settings;
        this.routeSets = routeSets;
        this.acceptor = acceptor;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        var api = new Api(vertx, settings.body());
        var drain = new Drain(settings.drain());
        Future<Void> mounted = Future.succeededFuture();
        for (RouteSet routes : routeSets) {
            mounted = mounted.compose(before -> routes.mount(vertx, api, closing));
        }
        HttpServer http = vertx.createHttpServer(new HttpServerOptions()
                        // Behind a proxy that ends TLS there is HTTP/1.1; its bounds are what is tested.
                        .setHttp2ClearTextEnabled(false)
                        .setIdleTimeout(Math.toIntExact(settings.idle().toMillis()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        // "100 Continue" comes with the first look at the body: who is refused need not send it.
                        .setMaxHeaderSize(MAX_HEADER_BYTES))
                .connectionHandler(connection -> connected(connection, drain))
                .requestHandler(request -> {
                    drain.see(request);
                    if (RequestTarget.isGood(request)) {
                        api.router().handle(request);
                    } else {
                        refuseTarget(request);
                    }
                })
                .invalidRequestHandler(PublicServer::refuse);
        return mounted.compose(
                        done -> http.listen(settings.port() == 0 ? ONE_FREE_PORT : settings.port(), settings.host()))
                .onSuccess(listening -> {
                    port.tryComplete(listening.actualPort());
                    closing.add(() -> {
                        drain.begin();
                        api.stopping();
                        return acceptor.close(context).compose(noMore -> shutdown(http));
                    });
                })
                .onFailure(failure -> closing.close());
    }

    /** Sends clients elsewhere, answers what has been asked, and only then closes what the routes use. */
    @Override
    public Future<?> stop() {
        return closing.close();
    }

    private Future<Void> shutdown(HttpServer http) {
        return http.shutdown(settings.drain().plus(settings.lastAnswers()).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** There is no answer to a connection: past the bound it ends at once, and a load balancer tries another gateway. */
    private void connected(HttpConnection connection, Drain drain) {
        acceptor.took(connection);
        if (connections >= settings.connections()) {
            connection.close();
            return;
        }
        connections++;
        connection.closeHandler(closed -> connections--);
        drain.opened(connection);
    }

    private static void refuseTarget(HttpServerRequest request) {
        request.response().putHeader(Correlation.HEADER, Correlation.of(request));
        Problems.write(
                request.response(),
                new ProblemException(
                        ProblemCode.BAD_REQUEST,
                        "Send a Host, and in the path and the query a '%' only before two hexadecimal digits."));
    }

    /** What HTTP itself refuses before there is a route: the parser's errors. */
    private static void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        String said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        ProblemCode code = said.startsWith("An HTTP line is larger")
                ? ProblemCode.URI_TOO_LONG
                : said.startsWith("HTTP header is larger") ? ProblemCode.HEADERS_TOO_LARGE : ProblemCode.BAD_REQUEST;
        request.response().putHeader(Correlation.HEADER, Correlation.newId());
        request.response().putHeader("connection", "close");
        Problems.write(request.response(), new ProblemException(code, "The request is not valid HTTP."));
        request.connection().close();
    }
}
