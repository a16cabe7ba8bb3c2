/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.geo.MaxMindPlaces;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks from time to time whether a database of places was replaced. One look at a time, on a worker. */
final class PlaceReloads {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceReloads.class);

    private final Vertx vertx;
    private final WorkerExecutor loader;
    private final MaxMindPlaces places;
    private final Duration pause;
    private Future<Void> running = Future.succeededFuture();
    private long timer = -1;
    private boolean stopped;

    PlaceReloads(Vertx vertx, WorkerExecutor loader, MaxMindPlaces places, Duration pause) {
        this.vertx = vertx;
        this.loader = loader;
        this.places = places;
        this.pause = pause;
    }

    /** Begins, on the caller's context, where {@link #stop} must be called too. */
    void start() {
        timer = vertx.setTimer(pause.toMillis(), due -> look());
    }

    /** Completes when no look is under way any more. */
    Future<Void> stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        return running.otherwiseEmpty();
    }

    private void look() {
        running = loader.<Void>executeBlocking(
                        () -> {
                            places.refresh();
                            return null;
                        },
                        true)
                .onFailure(failure -> LOG.atWarn().setCause(failure).log("databases not looked at, will be later"))
                .onComplete(done -> {
                    if (!stopped) {
                        start();
                    }
                });
    }
}
