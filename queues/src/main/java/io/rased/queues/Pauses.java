/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Waits that can all be cut short. The consumer's context owns it. */
final class Pauses {
    private final Vertx vertx;
    private final Map<Long, Promise<Void>> pending = new HashMap<>();

    Pauses(Vertx vertx) {
        this.vertx = vertx;
    }

    Future<Void> pause(Duration duration) {
        Promise<Void> promise = Promise.promise();
        long timer = vertx.setTimer(Math.max(1, duration.toMillis()), id -> {
            pending.remove(id);
            promise.tryComplete();
        });
        pending.put(timer, promise);
        return promise.future();
    }

    void endAll() {
        Map<Long, Promise<Void>> ended = Map.copyOf(pending);
        pending.clear();
        ended.forEach((timer, promise) -> {
            vertx.cancelTimer(timer);
            promise.tryComplete();
        });
    }
}
