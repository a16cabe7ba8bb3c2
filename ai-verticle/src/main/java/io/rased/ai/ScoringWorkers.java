/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that read segments and ask models.
 *
 * <ul>
 *   <li>As many run at once as there are threads, and no more are waiting or running than the bound; another is refused.
 *   <li>A future completes on the caller's context. Past the timeout it fails, while the work runs on to its end and
 *       keeps its place under the bound until then.
 * </ul>
 */
final class ScoringWorkers {
    private final WorkerExecutor executor;
    private final int bound;
    private final Duration timeout;
    private final AtomicInteger pending = new AtomicInteger();

    ScoringWorkers(Vertx vertx, AiSettings settings) {
        this.executor = vertx.createSharedWorkerExecutor("rased-ai", settings.workers());
        this.bound = settings.queueBound();
        this.timeout = settings.inferenceTimeout();
    }

    /** Runs a piece of work; its exception is the future's. */
    <T> Future<T> run(Callable<T> work) {
        if (pending.incrementAndGet() > bound) {
            pending.decrementAndGet();
            return Future.failedFuture(new ScoringBusyException(bound));
        }
        return executor.executeBlocking(work, false)
                .onComplete(done -> pending.decrementAndGet())
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waiting and running. */
    int pending() {
        return pending.get();
    }

    Future<Void> close() {
        return executor.close();
    }
}
