/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.micrometer.core.instrument.MeterRegistry;
import io.rased.event.QueueName;
import io.rased.event.TransactionKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes with an idempotent producer, {@code acks=all}, compressed by zstd. Safe on any thread.
 *
 * <ul>
 *   <li>At most {@code kafka.publisher.inFlight} messages and {@code inFlightBytes} bytes are under way; past them a
 *       message is refused at once.
 *   <li>A message that isn't acknowledged within {@code kafka.publisher.timeout} fails; it may still arrive.
 * </ul>
 */
public final class KafkaQueuePublisher implements QueuePublisher {
    private final KafkaWriteStream<String, byte[]> stream;
    private final KafkaSettings settings;
    private final InFlightBound bound;
    private final PublisherMetrics metrics;

    private KafkaQueuePublisher(
            KafkaWriteStream<String, byte[]> stream, KafkaSettings settings, MeterRegistry registry) {
        this.stream = stream;
        this.settings = settings;
        this.bound = new InFlightBound(
                settings.publisher().inFlight(),
                settings.publisher().inFlightBytes().bytes());
        this.metrics = new PublisherMetrics(registry);
    }

    /**
     * Opens a publisher, on a worker, since a producer's construction takes its time. Doesn't need Kafka to be there.
     *
     * @return fails if the settings can't be used, such as a host that has no address
     */
    public static Future<KafkaQueuePublisher> open(Vertx vertx, KafkaSettings settings, MeterRegistry registry) {
        return openStream(vertx, settings).map(stream -> new KafkaQueuePublisher(stream, settings, registry));
    }

    static Future<KafkaWriteStream<String, byte[]>> openStream(Vertx vertx, KafkaSettings settings) {
        return vertx.executeBlocking(
                () -> {
                    var producer = new KafkaProducer<>(
                            ClientConfigs.producer(settings), new StringSerializer(), new ByteArraySerializer());
                    KafkaWriteStream<String, byte[]> stream = KafkaWriteStream.create(vertx, producer);
                    // Each failure reaches its own future; without a handler it would be reported a second time.
                    return stream.exceptionHandler(failure -> {});
                },
                false);
    }

    @Override
    public Future<Void> publish(QueueName queue, TransactionKey key, byte[] message) {
        long limit = settings.maxRequest().bytes();
        if (message.length > limit) {
            metrics.refused(queue);
            return Future.failedFuture(new MessageTooLargeException(message.length, limit));
        }
        if (!bound.tryEnter(message.length)) {
            metrics.refused(queue);
            return Future.failedFuture(new QueueUnavailableException(
                    "kafka: too much is waiting for acknowledgement: " + bound + "; " + queue.topic()));
        }
        var inFlight = metrics.started(queue);
        return stream.send(new ProducerRecord<>(queue.topic(), key.queueKey(), message))
                .onComplete(sent -> {
                    bound.leave(message.length);
                    metrics.ended(queue, sent.succeeded(), inFlight);
                })
                .recover(failure -> Future.failedFuture(translate(queue, message.length, failure)))
                .mapEmpty();
    }

    private Throwable translate(QueueName queue, int length, Throwable failure) {
        return failure instanceof RecordTooLargeException
                ? new MessageTooLargeException(length, settings.maxRequest().bytes())
                : new QueueUnavailableException("kafka: " + queue.topic() + ": " + Failures.brief(failure), failure);
    }

    /** Waits for what is under way, {@code kafka.publisher.closeTimeout} at most, and closes. */
    public Future<Void> close() {
        // 0 would mean "for ever" to the client.
        return stream.close(Math.max(1, settings.publisher().closeTimeout().toMillis()));
    }
}
