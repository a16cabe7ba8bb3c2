/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.trigger;

import io.rased.buffer.DueSegment;
import io.rased.buffer.SealedSegments;
import io.rased.buffer.SegmentLease;
import io.rased.event.QueueName;
import io.rased.event.SegmentKey;
import io.rased.event.SegmentMessage;
import io.rased.event.SegmentMessageWriter;
import io.rased.queues.QueuePublisher;
import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands one due segment over: claim, read, publish to both queues, delete after both acknowledged. At least once: a
 * death between publishing and deleting publishes again, under the same segment key, which every sink recognizes.
 */
final class HandOver {
    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    private final SealedSegments segments;
    private final HeldLeases leases;
    private final QueuePublisher queues;
    private final TriggerMetrics metrics;

    HandOver(SealedSegments segments, HeldLeases leases, QueuePublisher queues, TriggerMetrics metrics) {
        this.segments = segments;
        this.leases = leases;
        this.queues = queues;
        this.metrics = metrics;
    }

    /**
     * Hands {@code due} over, or only seals it while the queues are failing.
     *
     * @param backoff whether the queues take anything at the moment; told how it went
     * @return completes when the segment is done with; fails if the buffer is away
     */
    Future<Void> run(DueSegment due, QueueBackoff backoff) {
        return segments.claim(due).compose(claimed -> claimed(claimed, backoff));
    }

    private Future<Void> claimed(Optional<SegmentLease> claimed, QueueBackoff backoff) {
        if (claimed.isEmpty()) {
            return Future.succeededFuture();
        }
        SegmentLease lease = claimed.get();
        metrics.claimed();
        if (!backoff.mayTry()) {
            metrics.handedBack();
            return segments.handBack(lease, backoff.remaining());
        }
        leases.hold(lease);
        return segments.read(lease)
                .compose(this::publish)
                .onSuccess(published -> backoff.succeeded())
                .compose(published -> done(lease), failure -> putBack(lease, backoff, failure))
                .onComplete(ended -> leases.release(lease));
    }

    private Future<Void> publish(SegmentMessage message) {
        byte[] bytes = SegmentMessageWriter.write(message);
        var key = message.key().transaction();
        return Future.join(
                        queues.publish(QueueName.DATA_PERSISTENCE, key, bytes),
                        queues.publish(QueueName.AI_PROCESSING, key, bytes))
                .mapEmpty();
    }

    private Future<Void> done(SegmentLease lease) {
        metrics.handedOver(lease.metadata().triggerReason());
        SegmentKey key = lease.due().key();
        log.atInfo()
                .addKeyValue("organization", key.transaction().organization().value())
                .addKeyValue("transaction", key.transaction().transaction().value())
                .addKeyValue("segment", key.segment())
                .addKeyValue("outcome", lease.metadata().triggerReason().wireName())
                .log("Segment of {} batches handed over", lease.metadata().totalBatches());
        return segments.delete(lease);
    }

    private Future<Void> putBack(SegmentLease lease, QueueBackoff backoff, Throwable failure) {
        metrics.handedBack();
        backoff.failed();
        SegmentKey key = lease.due().key();
        log.atWarn()
                .addKeyValue("server", "kafka")
                .addKeyValue("organization", key.transaction().organization().value())
                .addKeyValue("transaction", key.transaction().transaction().value())
                .addKeyValue("segment", key.segment())
                .log("Segment not handed over, it waits sealed in Redis: {}", failure.getMessage());
        return segments.handBack(lease, backoff.remaining());
    }
}
