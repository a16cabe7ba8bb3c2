/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.trigger;

import io.rased.buffer.DueSegment;
import io.rased.buffer.SealedSegments;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what is due and has it handed over, a bounded number at once. One event loop.
 *
 * <p>Looking often costs little, and looking twice nothing: the claim decides, in Redis.
 */
final class DueScheduler {
    private static final Logger log = LoggerFactory.getLogger(DueScheduler.class);

    private final SealedSegments segments;
    private final HandOver handOver;
    private final QueueBackoff backoff;
    private final int limit;
    private final Set<DueSegment> inFlight = new HashSet<>();
    private boolean looking;
    private boolean lookAgain;
    private boolean stopped;
    private @Nullable Promise<Void> drained;

    DueScheduler(SealedSegments segments, HandOver handOver, QueueBackoff backoff, int limit) {
        this.segments = segments;
        this.handOver = handOver;
        this.backoff = backoff;
        this.limit = limit;
    }

    /** Looks now, or as soon as the look that is under way is over. */
    void look() {
        if (looking || stopped || inFlight.size() >= limit) {
            lookAgain = true;
            return;
        }
        looking = true;
        lookAgain = false;
        // Of each shard as many as may be under way, and those that already are, so that none hides behind them.
        segments.due(limit + inFlight.size())
                .onSuccess(this::start)
                .onFailure(
                        away -> log.atDebug().addKeyValue("server", "redis").log("Not looked: {}", away.getMessage()))
                .onComplete(looked -> {
                    looking = false;
                    if (lookAgain) {
                        look();
                    }
                });
    }

    private void start(List<DueSegment> due) {
        for (DueSegment segment : due) {
            if (inFlight.size() >= limit) {
                lookAgain = true;
                return;
            }
            if (!stopped && inFlight.add(segment)) {
                handOver.run(segment, backoff)
                        .onFailure(away -> log.atWarn()
                                .addKeyValue("server", "redis")
                                .addKeyValue(
                                        "transaction",
                                        segment.key().transaction().transaction())
                                .addKeyValue("segment", segment.key().segment())
                                .log("Hand-over not finished, its lease will be taken over: {}", away.getMessage()))
                        .onComplete(done -> ended(segment));
            }
        }
    }

    private void ended(DueSegment segment) {
        boolean full = inFlight.size() >= limit;
        inFlight.remove(segment);
        if (drained != null && inFlight.isEmpty()) {
            drained.tryComplete();
        }
        if (full && lookAgain) {
            look();
        }
    }

    /** Starts nothing more; completes when what is under way has ended. */
    Future<Void> stop() {
        stopped = true;
        drained = Promise.promise();
        if (inFlight.isEmpty()) {
            drained.tryComplete();
        }
        return drained.future();
    }
}
