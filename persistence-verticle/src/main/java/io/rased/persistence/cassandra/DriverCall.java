/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/** Single calls to the driver. */
final class DriverCall {
    private DriverCall() {}

    /**
     * Makes a call on a worker, as the first of each kind loads hundreds of the driver's classes. Completes on the
     * caller's context; failures are translated.
     */
    static <T> Future<T> make(Vertx vertx, Callable<CompletionStage<T>> call) {
        var context = vertx.getOrCreateContext();
        return vertx.executeBlocking(call, false)
                .compose(stage -> Future.fromCompletionStage(stage, context))
                .recover(failure -> Future.failedFuture(CassandraErrors.translate(failure)));
    }
}
