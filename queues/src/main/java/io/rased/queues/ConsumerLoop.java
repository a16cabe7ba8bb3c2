/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.event.QueueName;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commit what has ended, pause or resume, poll, hand over, again: one call to the client at a time, so that a rebalance,
 * which only happens in a poll, is known here before the next commit. All on one context.
 */
final class ConsumerLoop {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    /** Calls to the client queue up behind a poll: with work under way its end must not wait long for its commit. */
    private static final Duration POLL_BUSY = Duration.ofMillis(25);

    private static final Duration POLL_IDLE = Duration.ofMillis(250);
    private static final Backoff POLL_BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final Vertx vertx;
    private final ConsumerSettings settings;
    private final QueueName queue;
    private final KafkaReadStream<String, byte[]> stream;
    private final RecordRunner runner;
    private final QueueMetrics metrics;
    private final Assignment assignment = new Assignment();
    private final KeyedLanes<Delivery> lanes;
    private final RareWarning warning = new RareWarning(LOG);
    private final Promise<Void> drained = Promise.promise();
    private long pendingBytes;
    private int pollFailures;
    private boolean stopping;
    private boolean outOfTime;

    ConsumerLoop(
            Vertx vertx,
            ConsumerSettings settings,
            QueueName queue,
            KafkaReadStream<String, byte[]> stream,
            RecordRunner runner,
            QueueMetrics metrics) {
        this.vertx = vertx;
        this.settings = settings;
        this.queue = queue;
        this.stream = stream;
        this.runner = runner;
        this.metrics = metrics;
        this.lanes = new KeyedLanes<>(settings.concurrency(), Delivery::lane, this::handle);
    }

    Future<Void> start() {
        stream.partitionsAssignedHandler(assignment::assigned);
        stream.partitionsRevokedHandler(assignment::revoked);
        return stream.subscribe(Set.of(queue.topic())).onSuccess(v -> cycle());
    }

    Future<Void> stop() {
        if (!stopping) {
            stopping = true;
            runner.stop();
            lanes.drain(this::handle);
            vertx.setTimer(Math.max(1, settings.stopTimeout().toMillis()), timer -> outOfTime = true);
        }
        return drained.future().compose(v -> stream.close()).eventually(runner::close);
    }

    private void cycle() {
        if (stopping && (lanes.active() == 0 || outOfTime)) {
            commit().onComplete(drained);
            return;
        }
        commit().compose(v -> balance()).compose(v -> poll()).onComplete(polled -> {
            if (polled.succeeded()) {
                pollFailures = 0;
                cycle();
            } else {
                pollFailed(polled.cause());
            }
        });
    }

    /** Never fails: what isn't committed comes again, and the sinks are idempotent. */
    private Future<Void> commit() {
        var offsets = assignment.committable();
        if (offsets.isEmpty()) {
            return Future.succeededFuture();
        }
        return stream.commit(offsets)
                .<Void>map(committed -> {
                    assignment.committed(offsets);
                    return null;
                })
                .recover(failure -> {
                    metrics.commitFailed();
                    warning.log("kafka", failure, "a commit failed", queue.topic());
                    return Future.succeededFuture();
                });
    }

    /** Polling goes on whatever happens, as a member that doesn't poll is put out; full partitions are paused instead. */
    private Future<Void> balance() {
        boolean full = stopping || pendingBytes >= settings.pendingBytes().bytes();
        var change = assignment.balance(full, settings.concurrency() * 2 + settings.pollSize());
        Future<Void> paused = change.pause().isEmpty() ? Future.succeededFuture() : stream.pause(change.pause());
        return change.resume().isEmpty() ? paused : paused.compose(v -> stream.resume(change.resume()));
    }

    private Future<Void> poll() {
        return stream.poll(lanes.active() > 0 || stopping ? POLL_BUSY : POLL_IDLE)
                .map(records -> {
                    take(records);
                    return null;
                });
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            OffsetTracker tracker = assignment.tracker(partition);
            // Without a tracker the partition isn't ours any more; a stopping consumer leaves the rest to the others.
            if (tracker != null && !stopping) {
                tracker.open(record.offset());
                var delivery = new Delivery(toRecord(record), tracker, metrics.taken());
                pendingBytes += delivery.record().value().length;
                lanes.add(delivery);
            }
        }
    }

    private Future<Void> handle(Delivery delivery) {
        return runner.run(delivery)
                .onComplete(ended -> pendingBytes -= delivery.record().value().length);
    }

    private QueueRecord toRecord(ConsumerRecord<String, byte[]> record) {
        String key = record.key() == null ? "" : record.key();
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new QueueRecord(
                queue,
                record.partition(),
                record.offset(),
                key,
                Instant.ofEpochMilli(record.timestamp()),
                value,
                record.headers().lastHeader(QueueRecord.REPAIR) != null);
    }

    private void pollFailed(Throwable failure) {
        metrics.pollFailed();
        warning.log("kafka", failure, "a poll failed", queue.topic());
        pollFailures++;
        vertx.setTimer(POLL_BACKOFF.after(pollFailures, 0).toMillis(), timer -> cycle());
    }
}
