/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import io.rased.event.MalformedMessageException;
import io.rased.event.Notification;
import io.rased.event.NotificationJson;
import io.rased.event.QueueName;
import io.rased.event.SegmentKey;
import io.rased.event.SegmentMessageReader;
import io.rased.event.TransactionKey;
import io.rased.gateway.GatewaySettings;
import io.rased.gateway.ledger.account.Entry;
import io.rased.gateway.ledger.account.Equation;
import io.rased.gateway.ledger.account.Fate;
import io.rased.notify.NotifyVerticle;
import io.rased.persistence.PersistenceVerticle;
import io.rased.queues.QueueLog;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is in the queues and their dead letters at one moment, by segment and result version. It takes memory for what is
 * in flight, about 200 bytes an item. Not safe for threads.
 */
final class QueueIndex {
    private final Map<Equation, Set<String>> inFlight = new EnumMap<>(Equation.class);
    private final Map<Equation, Set<String>> deadLettered = new EnumMap<>(Equation.class);
    private long unreadable;

    private QueueIndex() {}

    /** Reads the queues; blocks, and throws {@link org.apache.kafka.common.KafkaException}. */
    static QueueIndex read(QueueLog log, GatewaySettings settings) {
        QueueIndex index = new QueueIndex();
        index.read(log, QueueName.DATA_PERSISTENCE, PersistenceVerticle.GROUP, Equation.PERSISTED);
        index.read(log, QueueName.AI_PROCESSING, settings.ai().group(), Equation.SCORED);
        index.read(log, QueueName.CLIENT_NOTIFICATION, NotifyVerticle.GROUP, Equation.NOTIFIED);
        return index;
    }

    /** The entry, with what the queues know of it: in flight, in a dead letter, or missing. */
    Entry settle(TransactionKey key, Entry entry) {
        String name = name(key, entry.number());
        if (inFlight.getOrDefault(entry.equation(), Set.of()).contains(name)) {
            return entry.with(Fate.IN_FLIGHT);
        }
        boolean dead = deadLettered.getOrDefault(entry.equation(), Set.of()).contains(name);
        return entry.with(dead ? Fate.DEAD_LETTERED : Fate.MISSING);
    }

    /** Messages that say of nobody what they are about. */
    long unreadable() {
        return unreadable;
    }

    private void read(QueueLog log, QueueName queue, String group, Equation equation) {
        Set<String> unfinished = inFlight.computeIfAbsent(equation, any -> new HashSet<>());
        Set<String> dead = deadLettered.computeIfAbsent(equation, any -> new HashSet<>());
        // In the direction in which messages go: one that leaves the queue between the two is found among the letters.
        log.unfinished(queue, group, message -> add(unfinished, equation, message));
        log.deadLetters(queue, letter -> add(dead, equation, letter.value()));
    }

    private void add(Set<String> names, Equation equation, byte[] message) {
        Optional<String> name = equation == Equation.NOTIFIED
                ? version(message)
                : segment(message).map(QueueIndex::name);
        name.ifPresentOrElse(names::add, () -> unreadable++);
    }

    /** The segment that a message is about. */
    static Optional<SegmentKey> segment(byte[] message) {
        try {
            return Optional.of(SegmentMessageReader.read(message).key());
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> version(byte[] message) {
        try {
            Notification notification = NotificationJson.read(message);
            return Optional.of(name(notification.transaction(), notification.version()));
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    private static String name(SegmentKey segment) {
        return name(segment.transaction(), segment.segment());
    }

    private static String name(TransactionKey key, int number) {
        return key + ":" + number;
    }
}
