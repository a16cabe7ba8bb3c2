/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The public routes of one event loop. Used on that loop only.
 *
 * <p>An unknown path is a 404; a known one with another method is a 405 with {@code Allow}; every failure becomes a
 * problem in {@link Problems}.
 */
public final class Api {
    private static final List<Integer> RENDERED = List.of(400, 404, 405, 406, 413, 414, 415, 500, 501);

    private final Router router;
    private final Bodies bodies;
    private final List<Runnable> stopping = new ArrayList<>();

    Api(Vertx vertx, Duration bodyTimeout) {
        this.router = Router.router(vertx);
        this.bodies = new Bodies(vertx, bodyTimeout);
        RENDERED.forEach(status -> router.errorHandler(status, Problems::render));
        router.route().handler(new Correlation()).failureHandler(Problems::render);
    }

    /** The routes of {@code pattern}, as {@code /v1/results/:transactionId}. */
    public Path path(String pattern) {
        return new Path(pattern);
    }

    /** Reads the bodies of the routes that have one. */
    public Bodies bodies() {
        return bodies;
    }

    /** Ends the request with a problem if {@code answer} fails. */
    public static void failing(RoutingContext ctx, Future<?> answer) {
        answer.onFailure(ctx::fail);
    }

    /** Has it run when the port begins to stop: an answer that waits for something should wait no longer. */
    public void onStopping(Runnable step) {
        stopping.add(step);
    }

    void stopping() {
        stopping.forEach(Runnable::run);
    }

    Router router() {
        return router;
    }

    /** One path and its methods. */
    public final class Path {
        private final String pattern;
        private final List<String> methods = new ArrayList<>();

        private Path(String pattern) {
            this.pattern = pattern;
            router.route(pattern).last().handler(this::refuseMethod);
        }

        private void refuseMethod(RoutingContext ctx) {
            ctx.response().putHeader("allow", String.join(", ", methods));
            ctx.fail(new ProblemException(ProblemCode.METHOD_NOT_ALLOWED, "Use a method that 'Allow' names."));
        }

        /** Answers GET. */
        public Path get(Handler<RoutingContext> handler) {
            return on(HttpMethod.GET, List.of(handler));
        }

        /** Answers POST, by {@code handlers} one after the other. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Path post(Handler<RoutingContext>... handlers) {
            return on(HttpMethod.POST, List.of(handlers));
        }

        /** Answers PATCH, by {@code handlers} one after the other. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Path patch(Handler<RoutingContext>... handlers) {
            return on(HttpMethod.PATCH, List.of(handlers));
        }

        /** Answers DELETE. */
        public Path delete(Handler<RoutingContext> handler) {
            return on(HttpMethod.DELETE, List.of(handler));
        }

        private Path on(HttpMethod method, List<Handler<RoutingContext>> handlers) {
            methods.add(method.name());
            var route = router.route(method, pattern);
            handlers.forEach(route::handler);
            return this;
        }
    }
}
