/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.request;

import io.rased.buffer.BufferUnavailableException;
import io.rased.http.Absences;
import io.rased.http.ProblemCode;
import io.rased.http.ProblemException;
import io.rased.relational.PostgresErrors;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ends that requests come to. Safe on any thread. */
public final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private static final Absences absences = new Absences();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Answers() {}

    /** Ends the request with its failure, if {@code work} fails: a 503 if that is because a server is away. */
    public static void failing(RoutingContext ctx, Future<?> work) {
        failing(ctx, work, Duration.ZERO);
    }

    /** The same for work that may wait for {@code wait}: a server that says nothing is away a few seconds later. */
    public static void failing(RoutingContext ctx, Future<?> work, Duration wait) {
        work.timeout(wait.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> ctx.fail(translate(failure)));
    }

    /** Answers with JSON that nobody but the caller may keep. */
    public static Future<Void> json(RoutingContext ctx, int status, JsonObject body) {
        return json(ctx, status, body.toBuffer());
    }

    /** Answers with JSON that nobody but the caller may keep. */
    public static Future<Void> json(RoutingContext ctx, int status, Buffer body) {
        return ctx.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "private, no-cache")
                .end(body);
    }

    /** The thing, or a 404: it doesn't exist, or belongs to another organization. */
    public static <T> Future<T> found(Optional<T> thing) {
        return thing.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(notFound()));
    }

    /** The 404 for this caller. */
    public static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such thing in this organization.");
    }

    private static Throwable translate(Throwable failure) {
        if (failure instanceof BufferUnavailableException) {
            return unavailable("redis", failure);
        }
        return PostgresErrors.isUnavailable(failure) ? unavailable("postgres", failure) : failure;
    }

    private static ProblemException unavailable(String server, Throwable failure) {
        long others = absences.toTell(server, System.nanoTime());
        if (others >= 0) {
            log.atWarn()
                    .addKeyValue("server", server)
                    .addKeyValue("errorCode", ProblemCode.UNAVAILABLE.wireName())
                    .addKeyValue("since", Long.toString(others))
                    .log("A request can't be answered: {}", failure.toString());
        }
        return ProblemException.unavailable(server);
    }
}
