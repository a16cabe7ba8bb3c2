/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/** The Kafka topics, and the dead letter of each. Messages are keyed by {@link TransactionKey#queueKey()}. */
public enum QueueName {
    /** Sealed segments, for the models. */
    AI_PROCESSING("ai_processing_queue"),
    /** Sealed segments, for the event store. */
    DATA_PERSISTENCE("data_persistence_queue"),
    /** Result versions, for the client's backend: {@link Notification}s. */
    CLIENT_NOTIFICATION("client_notification_queue");

    private final String topic;

    QueueName(String topic) {
        this.topic = topic;
    }

    /** The topic's name. */
    public String topic() {
        return topic;
    }

    /** The topic for what could not be processed. */
    public String deadLetterTopic() {
        return topic + ".dead_letter";
    }
}
