/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.rased.event.IdForm;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives every answer its {@code X-Correlation-Id}: the request's, if it has an id's form, or a new one. The form is also
 * what keeps a client from writing into our logs and headers.
 */
public final class Correlation implements Handler<RoutingContext> {
    /** The header's name. */
    public static final String HEADER = "X-Correlation-Id";

    @Override
    public void handle(RoutingContext ctx) {
        ctx.response().putHeader(HEADER, of(ctx.request()));
        ctx.next();
    }

    /** The id for a request that has no answer yet. */
    static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && IdForm.matches(given) ? given : newId();
    }

    /** The id of this exchange. */
    public static String id(RoutingContext ctx) {
        String id = ctx.response().headers().get(HEADER);
        return id == null ? "" : id;
    }

    /** Told apart from others, not secret: a fast generator is enough. */
    static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
