/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** Makes a request the last one of its connection. Used on the connection's event loop. */
public final class LastAnswer {
    /** A close with bytes unread would reset the connection, and the client might never see the answer. */
    private static final int LINGER_SECONDS = 2;

    private LastAnswer() {}

    /** The answer says so, and the connection ends when the rest of the request has come, or two seconds later. */
    public static void on(RoutingContext ctx) {
        ctx.response().putHeader("connection", "close");
        ctx.addEndHandler(ended -> ctx.request().connection().shutdown(LINGER_SECONDS, TimeUnit.SECONDS));
    }
}
