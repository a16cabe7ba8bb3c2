/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What was opened, to be closed the last first, one after the other, whether or not one of them fails. */
final class Closing {
    private final Deque<Supplier<Future<Void>>> steps = new ArrayDeque<>();

    void add(Supplier<Future<Void>> step) {
        steps.push(step);
    }

    Future<Void> close() {
        Future<Void> closed = Future.succeededFuture();
        while (!steps.isEmpty()) {
            Supplier<Future<Void>> step = steps.pop();
            closed = closed.transform(done -> step.get());
        }
        return closed.otherwiseEmpty();
    }
}
