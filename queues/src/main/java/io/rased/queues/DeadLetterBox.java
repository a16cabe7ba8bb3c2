/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.event.QueueName;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The dead letters of all queues, to be looked at and put back. A letter that was put back stays in its topic, until the
 * topic's retention ends it: putting it back again is harmless, as every sink knows what it has. For commands: reading
 * blocks. One thread.
 */
public final class DeadLetterBox implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Only names the reader to the broker: it reads by offset, and commits nothing. */
    private static final String GROUP = "rased-replay";

    private final KafkaConsumer<String, byte[]> reader;
    private final KafkaProducer<String, byte[]> writer;

    private DeadLetterBox(KafkaConsumer<String, byte[]> reader, KafkaProducer<String, byte[]> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** Opens it; throws {@link KafkaException} if the settings can't be used. */
    public static DeadLetterBox open(KafkaSettings settings) {
        Map<String, Object> config = new HashMap<>(ClientConfigs.consumer(settings, GROUP));
        var reader = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        return new DeadLetterBox(
                reader,
                new KafkaProducer<>(
                        ClientConfigs.producer(settings), new StringSerializer(), new ByteArraySerializer()));
    }

    /** Shows every letter of a queue that is there now, the oldest of each partition first; throws {@link KafkaException}. */
    public void read(QueueName queue, Consumer<DeadLetter> to) {
        List<TopicPartition> partitions = reader.partitionsFor(queue.deadLetterTopic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    to.accept(DeadLetter.of(queue, record));
                }
            }
        }
    }

    /** Puts a letter's message into its queue again, as it was; completes when all in-sync replicas have it. */
    public Future<?> putBack(DeadLetter letter) {
        return writer.send(new ProducerRecord<>(letter.queue().topic(), letter.key(), letter.value()));
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
