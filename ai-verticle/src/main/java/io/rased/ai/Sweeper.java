/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for work that is due, and does it in bounded pieces: one after the other while there is more, and then after a pause. */
final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Vertx vertx;
    private final String what;
    private final Duration pause;
    private final Supplier<Future<Boolean>> piece;
    private Future<Boolean> running = Future.succeededFuture(false);
    private long timer = -1;
    private boolean stopped;

    /**
     * @param what is swept, for the log
     * @param pause before the first piece, and after one that left nothing or failed
     * @param piece does some of it; whether more may be left
     */
    Sweeper(Vertx vertx, String what, Duration pause, Supplier<Future<Boolean>> piece) {
        this.vertx = vertx;
        this.what = what;
        this.pause = pause;
        this.piece = piece;
    }

    /** Starts on the caller's context, where {@link #stop} must be called too. */
    void start() {
        timer = vertx.setTimer(pause.toMillis(), due -> sweep());
    }

    /** Completes when no piece is being done any more. */
    Future<Void> stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        return running.otherwise(false).mapEmpty();
    }

    private void sweep() {
        running = piece.get().onComplete(done -> {
            if (done.failed()) {
                LOG.atWarn()
                        .log(
                                "{} not swept, will be later: {}",
                                what,
                                done.cause().getMessage());
            }
            if (stopped) {
                return;
            }
            if (done.succeeded() && done.result()) {
                sweep();
            } else {
                start();
            }
        });
    }
}
