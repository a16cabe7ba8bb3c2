/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for degraded results that are due to be scored again: one after the other while the models answer, and one at each
 * look while they don't.
 */
final class RescoreSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(RescoreSweeper.class);

    private final Vertx vertx;
    private final Rescoring rescoring;
    private final Duration interval;
    private Future<Boolean> running = Future.succeededFuture(false);
    private long timer = -1;
    private boolean stopped;

    RescoreSweeper(Vertx vertx, Rescoring rescoring, Duration interval) {
        this.vertx = vertx;
        this.rescoring = rescoring;
        this.interval = interval;
    }

    /** Starts on the caller's context, where {@link #stop} must be called too. */
    void start() {
        timer = vertx.setTimer(interval.toMillis(), due -> sweep());
    }

    /** Completes when nothing is scored again any more. */
    Future<Void> stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        return running.otherwise(false).mapEmpty();
    }

    private void sweep() {
        running = rescoring.next().onComplete(swept -> {
            if (swept.failed()) {
                LOG.atWarn()
                        .log(
                                "degraded results not scored again, will be later: {}",
                                swept.cause().getMessage());
            }
            if (stopped) {
                return;
            }
            if (swept.succeeded() && swept.result()) {
                sweep();
            } else {
                start();
            }
        });
    }
}
