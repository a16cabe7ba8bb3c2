/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Makes a request the last one of its connection. Used on the connection's event loop. */
public final class LastAnswer {
    /** A close with bytes unread would reset the connection, and the client might never see the answer. */
    private static final long LINGER_MILLIS = 2_000;

    private LastAnswer() {}

    /** The answer says so, and the connection ends when the rest of the request has come, or two seconds later. */
    public static void on(RoutingContext ctx) {
        ctx.response().putHeader("connection", "close");
        ctx.addEndHandler(ended -> closeAfter(ctx.vertx(), ctx.request()));
    }

    private static void closeAfter(Vertx vertx, HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        long timer = vertx.setTimer(LINGER_MILLIS, late -> connection.close());
        request.endHandler(all -> {
            vertx.cancelTimer(timer);
            connection.close();
        });
    }
}
