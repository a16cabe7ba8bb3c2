/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import io.rased.event.QueueName;
import io.rased.event.SegmentKey;
import io.rased.event.TransactionKey;
import io.rased.gateway.ledger.account.Gap;
import io.rased.queues.QueueLog;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Repairs gaps: a segment that one store has and another hasn't is handed over again, as the message that either queue, or
 * a dead letter, still keeps; a notification that made no delivery is published again. What there is stays as it is, as
 * every sink knows what it has. Blocks. One use, one thread.
 */
final class Reconciler {
    private final Servers servers;
    private final QueueLog queues;
    private final Map<SegmentKey, Set<QueueName>> lacking = new HashMap<>();
    /** The keys of their messages, which tell most messages apart without reading them. */
    private final Set<String> keys = new HashSet<>();

    private final Map<TransactionKey, Set<SegmentKey>> unscored = new HashMap<>();
    private final List<Future<?>> published = new ArrayList<>();
    private int segments;
    private int notifications;

    private Reconciler(Servers servers, QueueLog queues) {
        this.servers = servers;
        this.queues = queues;
    }

    /**
     * What was done.
     *
     * @param segments handed over again
     * @param notifications published again
     * @param hopeless segments whose message no topic keeps any more
     */
    record Repairs(int segments, int notifications, List<SegmentKey> hopeless) {}

    /** Repairs what can be; throws {@link ServersAwayException} or Kafka's own. */
    static Repairs repair(Servers servers, QueueLog queues, List<Gap> gaps)
            throws InterruptedException, ExecutionException {
        Reconciler reconciler = new Reconciler(servers, queues);
        gaps.forEach(reconciler::plan);
        reconciler.forgetScores();
        reconciler.handOver();
        return new Repairs(reconciler.segments, reconciler.notifications, List.copyOf(reconciler.lacking.keySet()));
    }

    private void plan(Gap gap) {
        TransactionKey key = gap.transaction();
        int number = gap.entry().number();
        switch (gap.entry().equation()) {
            case BATCHES -> {} // nobody else has what Redis has lost
            case PERSISTED -> lacks(key, number, QueueName.DATA_PERSISTENCE);
            case SCORED -> {
                unscored.computeIfAbsent(key, any -> new HashSet<>()).add(new SegmentKey(key, number));
                lacks(key, number, QueueName.AI_PROCESSING);
            }
            case NOTIFIED -> {
                servers.publishAgain(key, number);
                notifications++;
            }
        }
    }

    private void lacks(TransactionKey key, int segment, QueueName queue) {
        keys.add(key.queueKey());
        lacking.computeIfAbsent(new SegmentKey(key, segment), any -> EnumSet.noneOf(QueueName.class))
                .add(queue);
    }

    /** Only of transactions of which every message is kept: what can't be scored again must not be forgotten. */
    private void forgetScores() {
        if (unscored.isEmpty()) {
            return;
        }
        Set<SegmentKey> kept = new HashSet<>();
        read(message -> QueueIndex.segment(message.value()).ifPresent(kept::add), () -> true);
        unscored.forEach((key, wanted) -> {
            if (kept.containsAll(wanted)) {
                servers.forgetScores(key);
            }
        });
    }

    private void handOver() throws InterruptedException, ExecutionException {
        read(this::handOver, () -> !lacking.isEmpty());
        for (Future<?> one : published) {
            one.get();
        }
    }

    private void handOver(QueueLog.Message message) {
        Set<QueueName> to =
                QueueIndex.segment(message.value()).map(lacking::remove).orElse(Set.of());
        to.forEach(queue -> published.add(queues.repair(queue, message)));
        segments += to.isEmpty() ? 0 : 1;
    }

    /** Shows every message of the transactions in question that is kept anywhere, while there is {@code more} to look for. */
    private void read(Consumer<QueueLog.Message> to, BooleanSupplier more) {
        for (QueueName queue : List.of(QueueName.DATA_PERSISTENCE, QueueName.AI_PROCESSING)) {
            if (more.getAsBoolean()) {
                queues.all(queue, message -> {
                    show(message, to);
                    return more.getAsBoolean();
                });
                queues.deadLetters(queue, letter -> show(letter.message(), to));
            }
        }
    }

    private void show(QueueLog.Message message, Consumer<QueueLog.Message> to) {
        if (keys.contains(message.key())) {
            to.accept(message);
        }
    }
}
