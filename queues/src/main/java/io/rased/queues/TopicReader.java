/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what a topic has at the moment, by offset: it joins no group and commits nothing. For commands: reading blocks,
 * and throws {@link org.apache.kafka.common.KafkaException}. One thread.
 */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long STALLED_NANOS = 30_000_000_000L;

    private final KafkaConsumer<String, byte[]> consumer;

    /** @param group whose committed offsets {@link #unfinished} goes by; elsewhere only a name */
    TopicReader(KafkaSettings settings, String group) {
        consumer = new KafkaConsumer<>(
                ClientConfigs.consumer(settings, group), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** All that is kept of a topic, the oldest of each partition first, until {@code more} answers false. */
    void all(String topic, Predicate<ConsumerRecord<String, byte[]>> more) {
        List<TopicPartition> partitions = assign(topic);
        consumer.seekToBeginning(partitions);
        read(partitions, more);
    }

    /** What the group has not committed, until {@code more} answers false. */
    void unfinished(String topic, Predicate<ConsumerRecord<String, byte[]>> more) {
        List<TopicPartition> partitions = assign(topic);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata from = committed.get(partition);
            if (from == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, from.offset());
            }
        }
        read(partitions, more);
    }

    private List<TopicPartition> assign(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private void read(List<TopicPartition> partitions, Predicate<ConsumerRecord<String, byte[]>> more) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long progress = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > STALLED_NANOS) {
                throw new TimeoutException("Kafka gives nothing more, and there is more in its topics");
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L) && !more.test(record)) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
