/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for notifications left over by a process that ended between its commit and its publication. One at a time. */
final class OutboxSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);

    private final Vertx vertx;
    private final OutboxRelay relay;
    private final AiSettings settings;
    private Future<Integer> running = Future.succeededFuture(0);
    private long timer = -1;
    private boolean stopped;

    OutboxSweeper(Vertx vertx, OutboxRelay relay, AiSettings settings) {
        this.vertx = vertx;
        this.relay = relay;
        this.settings = settings;
    }

    /** Starts on the caller's context, where {@link #stop} must be called too. */
    void start() {
        timer = vertx.setTimer(settings.outboxInterval().toMillis(), due -> sweep());
    }

    /** Completes when no sweep is running any more. */
    Future<Void> stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        return running.otherwise(0).mapEmpty();
    }

    private void sweep() {
        running = relay.sweep(settings.outboxInterval(), settings.outboxBatch()).onComplete(swept -> {
            if (swept.failed()) {
                LOG.atWarn()
                        .addKeyValue("server", "postgres")
                        .log(
                                "outbox not swept, will be later: {}",
                                swept.cause().getMessage());
            }
            if (!stopped) {
                next(swept.succeeded() && swept.result() == settings.outboxBatch());
            }
        });
    }

    private void next(boolean moreIsLeft) {
        if (moreIsLeft) {
            sweep();
        } else {
            start();
        }
    }
}
