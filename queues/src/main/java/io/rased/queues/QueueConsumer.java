/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.micrometer.core.instrument.MeterRegistry;
import io.rased.event.QueueName;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.consumer.KafkaReadStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A member of a consumer group on one queue, at least once.
 *
 * <ul>
 *   <li>Messages of one key are handled in order, of different keys at once, within {@code kafka.consumer}'s bounds.
 *   <li>An offset is committed only when it and all before it have ended: processed, or acknowledged in the dead letter.
 *   <li>While a message is tried again, for however long, the consumer goes on polling with its partitions paused, so it
 *       stays in its group.
 *   <li>Work on a partition that went to another member is finished or given up here without a commit: the other does it
 *       again, which is why handlers are idempotent.
 * </ul>
 */
public final class QueueConsumer {
    private final Context context;
    private final ConsumerLoop loop;

    private QueueConsumer(Context context, ConsumerLoop loop) {
        this.context = context;
        this.loop = loop;
    }

    /**
     * Starts a consumer on the caller's context, or a new one. Doesn't need Kafka to be there: it joins when it can.
     *
     * @param group the consumer group, one per purpose; all nodes of a role share it
     * @param handler what is done with each message
     * @param registry where its numbers go; its clock gives the times in dead letters
     * @return fails if the settings can't be used, such as a host that has no address
     */
    public static Future<QueueConsumer> start(
            Vertx vertx,
            KafkaSettings settings,
            QueueName queue,
            String group,
            QueueHandler handler,
            MeterRegistry registry) {
        Context context = vertx.getOrCreateContext();
        var metrics = new QueueMetrics(registry, queue, group);
        var deadLetters = new DeadLetters(vertx, settings, group);
        Promise<QueueConsumer> started = Promise.promise();
        context.runOnContext(v -> openStream(vertx, settings, group)
                .compose(stream -> {
                    var pauses = new Pauses(vertx);
                    var runner = new RecordRunner(settings.consumer(), handler, deadLetters, pauses, metrics, context);
                    var loop = new ConsumerLoop(vertx, settings.consumer(), queue, stream, runner, metrics);
                    return loop.start().map(new QueueConsumer(context, loop));
                })
                .onComplete(started));
        return started.future();
    }

    /** On a worker, since a consumer's construction takes its time; its callbacks belong to the caller's context. */
    private static Future<KafkaReadStream<String, byte[]>> openStream(
            Vertx vertx, KafkaSettings settings, String group) {
        return vertx.executeBlocking(
                        () -> new KafkaConsumer<>(
                                ClientConfigs.consumer(settings, group),
                                new StringDeserializer(),
                                new ByteArrayDeserializer()),
                        false)
                .map(consumer -> KafkaReadStream.create(vertx, consumer));
    }

    /**
     * Takes nothing more, waits for what is being handled ({@code kafka.consumer.stopTimeout} at most), commits what has
     * ended and leaves the group. What was taken and not begun comes again, here or elsewhere.
     */
    public Future<Void> stop() {
        Promise<Void> stopped = Promise.promise();
        context.runOnContext(v -> loop.stop().onComplete(stopped));
        return stopped.future();
    }
}
