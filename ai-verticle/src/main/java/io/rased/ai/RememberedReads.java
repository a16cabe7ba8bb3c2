/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import com.github.benmanes.caffeine.cache.Cache;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Values that are read once and remembered. Who asks for one that is being read gets the same answer, so that many who ask at once
 * cost one read; a failure isn't remembered. For callers of one context: a shared answer comes on that of the first.
 *
 * @param <K> what names a value
 * @param <V> what is read
 */
final class RememberedReads<K, V> {
    private final Cache<K, V> known;
    private final Map<K, Future<V>> reads = new ConcurrentHashMap<>();

    /** @param known where values are remembered, within its bounds */
    RememberedReads(Cache<K, V> known) {
        this.known = known;
    }

    /**
     * A value.
     *
     * @param read begins to read it, and is called only if it isn't known and nobody reads it
     */
    Future<V> get(K key, Supplier<Future<V>> read) {
        V value = known.getIfPresent(key);
        if (value != null) {
            return Future.succeededFuture(value);
        }
        Promise<V> promise = Promise.promise();
        Future<V> mine = promise.future();
        Future<V> others = reads.putIfAbsent(key, mine);
        if (others != null) {
            return others;
        }
        read.get().onComplete(done -> {
            // In one step with what forgets: what was read before a value changed is not remembered after.
            reads.computeIfPresent(key, (same, reading) -> {
                if (reading != mine) {
                    return reading;
                }
                if (done.succeeded()) {
                    known.put(key, done.result());
                }
                return null;
            });
            promise.handle(done);
        });
        return mine;
    }

    /** The value has changed: who asks from now on doesn't get what was read before. */
    void forget(K key) {
        reads.compute(key, (same, reading) -> {
            known.invalidate(key);
            return null;
        });
    }
}
