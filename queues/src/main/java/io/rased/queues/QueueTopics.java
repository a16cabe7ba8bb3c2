/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.event.QueueName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Makes sure that every queue and its dead letter exist and take a whole segment. */
public final class QueueTopics {
    private final KafkaSettings settings;
    private final KafkaAdmin admin;

    private QueueTopics(KafkaSettings settings, KafkaAdmin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    /**
     * Creates what is missing, if {@code kafka.topics.create}, and checks what is there. Several nodes may do so at once.
     *
     * @return fails with {@link QueueTopicsException} if a topic is missing or too small, with
     *     {@link QueueUnavailableException} if Kafka can't be reached
     */
    public static Future<Void> ensure(Vertx vertx, KafkaSettings settings) {
        return KafkaAdmin.open(vertx, settings)
                .compose(admin -> ensure(settings, admin).eventually(admin::close));
    }

    /** As {@link #ensure(Vertx, KafkaSettings)}, with a client that is open already. */
    public static Future<Void> ensure(KafkaSettings settings, KafkaAdmin admin) {
        var topics = new QueueTopics(settings, admin);
        return topics.createMissing().compose(v -> topics.check());
    }

    private Future<Void> createMissing() {
        return admin.future(admin.client().listTopics().names()).compose(existing -> {
            List<String> missing =
                    names().stream().filter(name -> !existing.contains(name)).toList();
            if (missing.isEmpty()) {
                return Future.succeededFuture();
            }
            return settings.topics().create()
                    ? create(missing)
                    : Future.failedFuture(new QueueTopicsException(
                            missing.stream().map(this::isMissing).toList()));
        });
    }

    private Future<Void> create(Collection<String> missing) {
        List<NewTopic> topics = missing.stream().map(this::newTopic).toList();
        return admin.future(admin.client().createTopics(topics).all())
                // Another node was faster.
                .recover(failure -> failure.getCause() instanceof TopicExistsException
                        ? Future.succeededFuture()
                        : Future.failedFuture(failure));
    }

    private NewTopic newTopic(String name) {
        TopicSettings topics = settings.topics();
        boolean deadLetter = deadLetterNames().contains(name);
        Duration retention = deadLetter ? topics.deadLetterRetention() : topics.retention();
        return new NewTopic(name, Optional.of(deadLetter ? 1 : topics.partitions()), Optional.of((short)
                        topics.replicationFactor()))
                .configs(Map.of(
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(requiredBytes()),
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention.toMillis()),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        topics.replicationFactor() >= 3 ? "2" : "1"));
    }

    private Future<Void> check() {
        Map<String, ConfigResource> resources = new LinkedHashMap<>();
        names().forEach(name -> resources.put(name, new ConfigResource(ConfigResource.Type.TOPIC, name)));
        return admin.future(admin.client().describeConfigs(resources.values()).all())
                .compose(configs -> {
                    List<String> faults = new ArrayList<>();
                    resources.forEach((name, resource) ->
                            tooSmall(name, configs.get(resource)).ifPresent(faults::add));
                    return faults.isEmpty()
                            ? Future.succeededFuture()
                            : Future.failedFuture(new QueueTopicsException(faults));
                });
    }

    private Optional<String> tooSmall(String name, @Nullable Config config) {
        var entry = config == null ? null : config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        long bytes = entry == null || entry.value() == null ? 0 : Long.parseLong(entry.value());
        return bytes >= requiredBytes()
                ? Optional.empty()
                : Optional.of(("topic %s takes messages of %d bytes, a segment may need %d: kafka-configs.sh --alter"
                                + " --entity-type topics --entity-name %s --add-config max.message.bytes=%d")
                        .formatted(name, bytes, requiredBytes(), name, requiredBytes()));
    }

    private String isMissing(String name) {
        return ("topic %s is missing, and kafka.topics.create is false: kafka-topics.sh --create --topic %s --config"
                        + " max.message.bytes=%d")
                .formatted(name, name, requiredBytes());
    }

    private int requiredBytes() {
        return ClientConfigs.maxMessageBytes(settings);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (QueueName queue : QueueName.values()) {
            names.add(queue.topic());
            names.add(queue.deadLetterTopic());
        }
        return names;
    }

    private static Set<String> deadLetterNames() {
        return Arrays.stream(QueueName.values()).map(QueueName::deadLetterTopic).collect(Collectors.toSet());
    }
}
