/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.event.QueueName;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The queues as logs: what was published and is still kept, whoever has processed it, and their dead letters. A message
 * may be published again, and a dead letter put back, as often as one likes: every sink knows what it has. For commands:
 * reading blocks, and throws {@link org.apache.kafka.common.KafkaException}. One thread.
 */
public final class QueueLog implements AutoCloseable {
    /** Only names the reader to the broker: it reads by offset, and commits nothing. */
    private static final String READER = "rased-log";

    private final KafkaSettings settings;
    private final KafkaProducer<String, byte[]> writer;

    private QueueLog(KafkaSettings settings, KafkaProducer<String, byte[]> writer) {
        this.settings = settings;
        this.writer = writer;
    }

    /** Opens it; throws {@link org.apache.kafka.common.KafkaException} if the settings can't be used. */
    public static QueueLog open(KafkaSettings settings) {
        return new QueueLog(
                settings,
                new KafkaProducer<>(
                        ClientConfigs.producer(settings), new StringSerializer(), new ByteArraySerializer()));
    }

    /** Shows the messages of a queue that {@code group} has not ended: no offset behind them is committed. */
    public void unfinished(QueueName queue, String group, Consumer<byte[]> to) {
        try (TopicReader reader = new TopicReader(settings, group)) {
            reader.unfinished(queue.topic(), record -> {
                to.accept(record.value());
                return true;
            });
        }
    }

    /** Shows every message of a queue that is kept, with its key, until {@code more} answers false. */
    public void all(QueueName queue, Predicate<Message> more) {
        try (TopicReader reader = new TopicReader(settings, READER)) {
            reader.all(queue.topic(), record -> more.test(new Message(record.key(), record.value())));
        }
    }

    /** Shows every dead letter of a queue that is there now, the oldest of each partition first. */
    public void deadLetters(QueueName queue, Consumer<DeadLetter> to) {
        try (TopicReader reader = new TopicReader(settings, READER)) {
            reader.all(queue.deadLetterTopic(), record -> {
                to.accept(DeadLetter.of(queue, record));
                return true;
            });
        }
    }

    /**
     * As {@link #publish}, and says that it is a repair: what was deleted where it once took effect comes back. For what
     * nobody meant to delete.
     */
    public Future<?> repair(QueueName queue, Message message) {
        var record = new ProducerRecord<>(queue.topic(), message.key(), message.value());
        record.headers().add(QueueRecord.REPAIR, new byte[0]);
        return writer.send(record);
    }

    /** Publishes a message once more, as it was; completes when all in-sync replicas have it. */
    public Future<?> publish(QueueName queue, Message message) {
        return writer.send(new ProducerRecord<>(queue.topic(), message.key(), message.value()));
    }

    @Override
    public void close() {
        writer.close();
    }

    /**
     * A message of a queue.
     *
     * @param key {@code organization:transaction}
     * @param value as it was published
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Message(String key, byte[] value) {}
}
