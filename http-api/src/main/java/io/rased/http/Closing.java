/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import io.vertx.core.Future;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * What a role or a port has opened, to be closed the last first, one after the other, whether or not one of them fails.
 * Any thread.
 */
public final class Closing {
    private final Deque<Supplier<? extends Future<?>>> steps = new ConcurrentLinkedDeque<>();

    /** Adds what is to be done before all that was added until now. */
    public void add(Supplier<? extends Future<?>> step) {
        steps.push(step);
    }

    /** Closes everything once. Never fails. */
    public Future<Void> close() {
        Future<Void> closed = Future.succeededFuture();
        for (var step = steps.poll(); step != null; step = steps.poll()) {
            Supplier<? extends Future<?>> next = step;
            closed = closed.compose(before -> next.get().<Void>mapEmpty().otherwiseEmpty());
        }
        return closed;
    }
}
