/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.reading;

import io.rased.access.Scope;
import io.rased.buffer.TransactionLookup;
import io.rased.event.RiskLevel;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.http.Callers;
import io.rased.http.Paths;
import io.rased.relational.Postgres;
import io.rased.results.request.Answers;
import io.rased.results.request.PageCursor;
import io.rased.results.request.Query;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** {@code GET /v1/results…}. One instance an event loop. */
public final class ResultHandlers {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_LISTED = 200;
    private static final int LISTED = 50;

    private final Callers callers;
    private final ResultStore store;
    private final ResultWaiters waiters;
    private final TransactionLookup transactions;

    /**
     * For one event loop.
     *
     * @param vertx runs the timers of those who wait
     * @param callers tells who is calling
     * @param postgres where the results are
     * @param transactions tells what has no result yet
     * @param most how many may wait for a result at once
     * @param poll how often what they wait for is looked for
     */
    public ResultHandlers(
            Vertx vertx, Callers callers, Postgres postgres, TransactionLookup transactions, int most, Duration poll) {
        this.callers = callers;
        this.store = new ResultStore(postgres);
        this.waiters = new ResultWaiters(vertx, store, most, poll);
        this.transactions = transactions;
    }

    /** Answers those who wait with what there is, and lets nobody wait any more: the gateway stops. */
    public void release() {
        waiters.release();
    }

    /** The newest version or {@code ?version=n}; 202 while there is none yet, after {@code ?wait=} at most. */
    public void one(RoutingContext ctx) {
        TransactionId transaction = Paths.transaction(ctx);
        Query query = Query.of(ctx);
        Optional<Integer> version = query.whole("version", 1, 999_999_999);
        Duration wait = query.wait("wait", LONGEST_WAIT);
        Answers.failing(
                ctx,
                callers.backend(ctx, Scope.RESULTS_READ)
                        .map(caller -> new TransactionKey(caller.organization(), transaction))
                        .compose(key -> store.find(key, version)
                                .compose(found -> found.isPresent() || version.isPresent()
                                        ? Answers.found(found).map(Optional::of)
                                        : await(key, wait)))
                        .compose(found -> found.isPresent() ? result(ctx, found.get()) : pending(ctx, transaction)),
                wait);
    }

    /** What the versions are, newest first; none yet is an empty list. */
    public void versions(RoutingContext ctx) {
        TransactionId transaction = Paths.transaction(ctx);
        Answers.failing(
                ctx,
                callers.backend(ctx, Scope.RESULTS_READ)
                        .map(caller -> new TransactionKey(caller.organization(), transaction))
                        .compose(key -> store.versions(key)
                                .compose(versions -> versions.isEmpty()
                                        ? requireKnown(key).map(versions)
                                        : Future.succeededFuture(versions)))
                        .compose(versions ->
                                Answers.json(ctx, 200, new JsonObject().put("versions", new JsonArray(versions)))));
    }

    /** The newest version of each transaction, newest first. */
    public void list(RoutingContext ctx) {
        Query query = Query.of(ctx);
        Optional<PageCursor> cursor = query.cursor("cursor");
        int limit = query.whole("limit", 1, MOST_LISTED).orElse(LISTED);
        var filter = new ResultStore.Filter(
                query.time("since").orElse(null),
                query.constant("riskLevel", RiskLevel.class, RiskLevel::name).orElse(null),
                cursor.orElse(null));
        Answers.failing(
                ctx,
                callers.backend(ctx, Scope.RESULTS_READ)
                        // One more than asked for tells whether there is a next page.
                        .compose(caller -> store.list(caller.organization(), filter, limit + 1))
                        .compose(results -> Answers.json(ctx, 200, ResultPage.of(results, limit, cursor))));
    }

    /** Waits for a transaction that is known; one that isn't is a 404 at once. */
    private Future<Optional<StoredResult>> await(TransactionKey key, Duration wait) {
        return requireKnown(key).compose(known -> waiters.await(key, wait));
    }

    private Future<Void> requireKnown(TransactionKey key) {
        return transactions
                .known(key)
                .compose(known -> known ? Future.succeededFuture() : Future.failedFuture(Answers.notFound()));
    }

    private static Future<Void> result(RoutingContext ctx, StoredResult result) {
        ctx.response().putHeader("etag", result.etag());
        String condition = String.join(",", ctx.request().headers().getAll("if-none-match"));
        if (result.matches(condition)) {
            return ctx.response()
                    .setStatusCode(304)
                    .putHeader("cache-control", "private, no-cache")
                    .end();
        }
        return Answers.json(ctx, 200, result.body());
    }

    private static Future<Void> pending(RoutingContext ctx, TransactionId transaction) {
        ctx.response().putHeader("retry-after", "1");
        return Answers.json(
                ctx,
                202,
                new JsonObject().put("transactionId", transaction.value()).put("status", "pending"));
    }
}
