/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the bodies of requests, no longer and no more than they may be. A client that sends his drop by drop holds memory
 * and a place under the bounds meanwhile: past the time it is answered 408, and its connection ends. Belongs to one event
 * loop.
 */
public final class Bodies {
    private final long timeoutNanos;
    private final Map<RoutingContext, Long> coming = new IdentityHashMap<>();

    Bodies(Vertx vertx, Duration timeout) {
        this.timeoutNanos = timeout.toNanos();
        vertx.setPeriodic(Math.max(1, timeout.toMillis() / 4), look -> refuseLate(System.nanoTime()));
    }

    /**
     * Reads a body into memory; past {@code limit} bytes it is a 413. A plain handler: the router would otherwise insist on
     * a body being read before anything of ours looks. To be followed by {@link #came}.
     */
    public Handler<RoutingContext> upTo(long limit) {
        Handler<RoutingContext> reader = BodyHandler.create(false).setBodyLimit(limit)::handle;
        return ctx -> {
            coming.put(ctx, System.nanoTime());
            // Also when the client leaves in the middle of it: what has come is not kept for him.
            ctx.addEndHandler(ended -> coming.remove(ctx));
            reader.handle(ctx);
        };
    }

    /** The body has come. */
    public void came(RoutingContext ctx) {
        coming.remove(ctx);
        ctx.next();
    }

    private void refuseLate(long now) {
        List<RoutingContext> late = coming.entrySet().stream()
                .filter(body -> now - body.getValue() > timeoutNanos)
                .map(Map.Entry::getKey)
                .toList();
        for (RoutingContext ctx : late) {
            coming.remove(ctx);
            LastAnswer.on(ctx);
            ctx.fail(new ProblemException(ProblemCode.BODY_TIMEOUT, "Send the whole body in one go."));
        }
    }
}
