/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** Lets at most so many writes be under way; the others wait in the order in which they came. Safe on any thread. */
final class WriteLimit {
    private final int max;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int active;

    WriteLimit(int max) {
        this.max = max;
    }

    <T> Future<T> run(Supplier<Future<T>> write) {
        Promise<T> promise = Promise.promise();
        Runnable start = () -> write.get().onComplete(ended -> {
            next();
            if (ended.succeeded()) {
                promise.complete(ended.result());
            } else {
                promise.fail(ended.cause());
            }
        });
        if (enter(start)) {
            start.run();
        }
        return promise.future();
    }

    private synchronized boolean enter(Runnable start) {
        if (active < max) {
            active++;
            return true;
        }
        waiting.add(start);
        return false;
    }

    private void next() {
        Runnable start;
        synchronized (this) {
            start = waiting.poll();
            if (start == null) {
                active--;
            }
        }
        if (start != null) {
            start.run();
        }
    }
}
