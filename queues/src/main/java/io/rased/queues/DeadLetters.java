/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.kafka.client.producer.KafkaWriteStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes to {@code <topic>.dead_letter}. Its producer is opened for the first letter, as most consumers write none. */
final class DeadLetters {
    private final Vertx vertx;
    private final KafkaSettings settings;
    private final String group;
    private @Nullable Future<KafkaWriteStream<String, byte[]>> opened;

    DeadLetters(Vertx vertx, KafkaSettings settings, String group) {
        this.vertx = vertx;
        this.settings = settings;
        this.group = group;
    }

    /** Completes when all in-sync replicas have it; fails with {@link QueueUnavailableException}. */
    Future<Void> write(Delivery delivery, String reason, long nowMillis) {
        ProducerRecord<String, byte[]> letter = letter(delivery, reason, nowMillis);
        return stream()
                .compose(stream -> stream.send(letter))
                .recover(failure ->
                        Future.failedFuture(new QueueUnavailableException("kafka: " + letter.topic(), failure)))
                .mapEmpty();
    }

    Future<Void> close() {
        return opened == null
                ? Future.succeededFuture()
                : opened.compose(stream -> stream.close(
                                Math.max(1, settings.publisher().closeTimeout().toMillis())))
                        .otherwiseEmpty();
    }

    private Future<KafkaWriteStream<String, byte[]>> stream() {
        if (opened == null || opened.failed()) {
            opened = KafkaQueuePublisher.openStream(vertx, settings);
        }
        return opened;
    }

    private ProducerRecord<String, byte[]> letter(Delivery delivery, String reason, long nowMillis) {
        QueueRecord record = delivery.record();
        var letter = new ProducerRecord<>(record.queue().deadLetterTopic(), record.key(), record.value());
        add(letter, DeadLetterHeader.REASON, reason);
        add(letter, DeadLetterHeader.FIRST_FAILED_AT, Instant.ofEpochMilli(delivery.firstFailedMillis()));
        add(letter, DeadLetterHeader.LAST_FAILED_AT, Instant.ofEpochMilli(nowMillis));
        add(letter, DeadLetterHeader.ATTEMPTS, delivery.attempts());
        add(letter, DeadLetterHeader.TOPIC, record.queue().topic());
        add(letter, DeadLetterHeader.PARTITION, record.partition());
        add(letter, DeadLetterHeader.OFFSET, record.offset());
        add(letter, DeadLetterHeader.GROUP, group);
        return letter;
    }

    private static void add(ProducerRecord<String, byte[]> letter, DeadLetterHeader header, Object value) {
        letter.headers().add(header.wireName(), value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
