/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.reading;

import io.rased.event.TransactionKey;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests of one event loop that wait for a result.
 *
 * <p>All of them are looked for in one query, every so often, and only while there are any: PostgreSQL's load does not
 * grow with their number of round trips, and no notification is needed that a lost connection could lose. Used on its
 * event loop only.
 */
final class ResultWaiters {
    private final Vertx vertx;
    private final ResultStore store;
    private final int most;
    private final long pollMillis;
    private final Map<TransactionKey, List<Promise<Optional<StoredResult>>>> waiting = new HashMap<>();
    private int count;
    private boolean looking;
    private boolean released;

    ResultWaiters(Vertx vertx, ResultStore store, int most, Duration pollInterval) {
        this.vertx = vertx;
        this.store = store;
        this.most = most;
        this.pollMillis = pollInterval.toMillis();
    }

    /**
     * Waits for the first version of a result.
     *
     * @return the newest version as soon as there is one; empty when the time is over, or at once if as many as may
     *     wait already or all were released; fails if PostgreSQL can't be asked
     */
    Future<Optional<StoredResult>> await(TransactionKey key, Duration time) {
        if (released || count >= most || time.isZero()) {
            return Future.succeededFuture(Optional.empty());
        }
        Promise<Optional<StoredResult>> promise = Promise.promise();
        count++;
        waiting.computeIfAbsent(key, first -> new ArrayList<>(1)).add(promise);
        long timer = vertx.setTimer(time.toMillis(), over -> promise.tryComplete(Optional.empty()));
        lookLater();
        return promise.future().onComplete(end -> {
            vertx.cancelTimer(timer);
            leave(key, promise);
        });
    }

    /** Ends every wait, now and from now on: the gateway stops, and another one can be asked. */
    void release() {
        released = true;
        List.copyOf(waiting.keySet()).forEach(key -> of(key).forEach(one -> one.tryComplete(Optional.empty())));
    }

    private void leave(TransactionKey key, Promise<Optional<StoredResult>> promise) {
        count--;
        waiting.computeIfPresent(key, (same, promises) -> {
            promises.remove(promise);
            return promises.isEmpty() ? null : promises;
        });
    }

    private void lookLater() {
        if (looking || waiting.isEmpty()) {
            return;
        }
        looking = true;
        vertx.setTimer(pollMillis, tick -> look());
    }

    private void look() {
        List<TransactionKey> keys = List.copyOf(waiting.keySet());
        if (keys.isEmpty()) {
            looking = false;
            return;
        }
        store.findAll(keys)
                .onSuccess(found ->
                        found.forEach((key, result) -> of(key).forEach(one -> one.tryComplete(Optional.of(result)))))
                .onFailure(failure -> keys.forEach(key -> of(key).forEach(one -> one.tryFail(failure))))
                .onComplete(done -> {
                    looking = false;
                    lookLater();
                });
    }

    /** A copy: completing one takes it out of the list. */
    private List<Promise<Optional<StoredResult>>> of(TransactionKey key) {
        return List.copyOf(waiting.getOrDefault(key, List.of()));
    }
}
