/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.webhooks.WebhookSettings;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due whenever there is room, and attempts it.
 *
 * <ul>
 *   <li>One claim at a time; a call meanwhile makes one more.
 *   <li>Looks every {@code webhooks.pollInterval}, and at once when something in this process became due or ended.
 *   <li>While PostgreSQL is away it looks less and less often, up to every few seconds, and logs that once.
 * </ul>
 *
 * <p>Used on one event loop.
 */
final class DeliveryLoop {
    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Vertx vertx;
    private final DeliveryQueue queue;
    private final Attempts attempts;
    private final InFlight inFlight;
    private final Duration pollInterval;
    private final Duration stopTimeout;
    private final Promise<Void> drained = Promise.promise();
    private long timer;
    private boolean running;
    private boolean claiming;
    private boolean claimAgain;
    private int failures;
    private long pausedUntilNanos;

    DeliveryLoop(Vertx vertx, DeliveryQueue queue, Attempts attempts, WebhookSettings settings) {
        this.vertx = vertx;
        this.queue = queue;
        this.attempts = attempts;
        this.inFlight = new InFlight(settings.inFlight(), settings.perEndpoint());
        this.pollInterval = settings.pollInterval();
        this.stopTimeout = settings.stopTimeout();
    }

    void start() {
        running = true;
        pausedUntilNanos = System.nanoTime();
        timer = vertx.setPeriodic(pollInterval.toMillis(), tick -> wake());
        wake();
    }

    /** Claims nothing more and waits, for a bounded time, until what is in flight has been written down. */
    Future<Void> stop() {
        running = false;
        vertx.cancelTimer(timer);
        endIfDrained();
        return drained.future()
                .timeout(Math.max(1, stopTimeout.toMillis()), TimeUnit.MILLISECONDS)
                .otherwiseEmpty();
    }

    /** Something may be due. */
    void wake() {
        if (!running || inFlight.free() <= 0 || System.nanoTime() - pausedUntilNanos < 0) {
            return;
        }
        if (claiming) {
            claimAgain = true;
            return;
        }
        claiming = true;
        claimAgain = false;
        queue.claim(inFlight.free(), inFlight.step(), inFlight.busy())
                .onSuccess(this::claimed)
                .onFailure(this::failed);
    }

    private void claimed(List<ClaimedDelivery> deliveries) {
        claiming = false;
        if (failures > 0) {
            failures = 0;
            log.atInfo().addKeyValue("server", "postgres").log("Deliveries can be claimed again");
        }
        for (ClaimedDelivery delivery : deliveries) {
            inFlight.begin(delivery.endpointId());
            attempts.run(delivery).onComplete(done -> ended(delivery));
        }
        if (claimAgain || !deliveries.isEmpty()) {
            wake();
        }
        endIfDrained();
    }

    private void ended(ClaimedDelivery delivery) {
        inFlight.end(delivery.endpointId());
        wake();
        endIfDrained();
    }

    private void failed(Throwable failure) {
        claiming = false;
        long pause = pollInterval.toNanos() << Math.min(failures, 10);
        pausedUntilNanos = System.nanoTime() + Math.min(pause, LONGEST_PAUSE_NANOS);
        if (failures++ == 0) {
            log.atWarn()
                    .addKeyValue("server", "postgres")
                    .setCause(failure)
                    .log("Deliveries can't be claimed; trying until they can");
        }
        endIfDrained();
    }

    private void endIfDrained() {
        if (!running && !claiming && inFlight.total() == 0) {
            drained.tryComplete();
        }
    }
}
