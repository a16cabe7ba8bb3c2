/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Setting;
import java.util.List;

/**
 * How to use Kafka.
 *
 * @param bootstrapServers brokers to ask first
 * @param security encryption and credentials
 * @param maxRequest the largest message; a segment is at most 4 MiB and one batch
 * @param publisher the sending side
 * @param consumer the receiving side
 * @param topics the topics themselves
 */
public record KafkaSettings(
        @Setting(value = "127.0.0.1:9092", doc = "Kafka brokers to ask first, as host:port.")
        List<String> bootstrapServers,

        KafkaSecurity security,

        @Setting(value = "8MiB", doc = "The largest message; a segment is at most trigger.byteLimit and one batch.")
        @Range(min = "1MiB", max = "64MiB")
        DataSize maxRequest,

        PublisherSettings publisher,
        ConsumerSettings consumer,
        TopicSettings topics) {
    public KafkaSettings {
        bootstrapServers = List.copyOf(bootstrapServers);
    }
}
