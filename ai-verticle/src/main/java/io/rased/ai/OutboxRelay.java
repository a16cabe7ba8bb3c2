/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.store.OutboxRow;
import io.rased.ai.store.PostgresOutbox;
import io.rased.event.QueueName;
import io.rased.event.TransactionKey;
import io.rased.queues.QueuePublisher;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings committed notifications to {@link QueueName#CLIENT_NOTIFICATION}: at least once, in the order of their
 * versions, and never before the commit, since rows are what it publishes.
 */
final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final PostgresOutbox outbox;
    private final QueuePublisher publisher;
    private final AiMetrics metrics;

    OutboxRelay(PostgresOutbox outbox, QueuePublisher publisher, AiMetrics metrics) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Publishes a row that was just committed. Never fails: what can't be published now is swept up later. */
    Future<Void> publish(OutboxRow row) {
        return publishAll(List.of(row)).compose(this::note);
    }

    /** Publishes what a transaction has left over. Never fails because of Kafka; fails while PostgreSQL is away. */
    Future<Void> publishLeftOver(TransactionKey key) {
        return outbox.unpublished(key).compose(this::publishAll).compose(this::note);
    }

    /** Publishes what is left over and {@code olderThan}; answers how many. Fails while PostgreSQL is away. */
    Future<Integer> sweep(Duration olderThan, int limit) {
        return outbox.sweep(olderThan, limit, this::publishAll);
    }

    /** Answers the rows that Kafka has acknowledged; never fails. */
    private Future<List<Long>> publishAll(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        // The first one alone: while Kafka is away, one row waits for its timeout instead of all of them.
        return publishOne(rows.get(0))
                .compose(first -> first.isEmpty()
                        ? Future.succeededFuture(first)
                        : publishTogether(rows.subList(1, rows.size())).map(rest -> concat(first, rest)));
    }

    private Future<List<Long>> publishTogether(List<OutboxRow> rows) {
        List<Future<List<Long>>> published = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            published.add(publishOne(row));
        }
        return Future.all(published)
                .map(all ->
                        all.<List<Long>>list().stream().flatMap(List::stream).toList());
    }

    private Future<List<Long>> publishOne(OutboxRow row) {
        return publisher
                .publish(
                        QueueName.CLIENT_NOTIFICATION,
                        row.transaction(),
                        row.body().getBytes(StandardCharsets.UTF_8))
                .map(done -> {
                    metrics.published();
                    return List.of(row.id());
                })
                .recover(failure -> {
                    metrics.publishFailed();
                    LOG.atWarn()
                            .addKeyValue(
                                    "organization",
                                    row.transaction().organization().value())
                            .addKeyValue(
                                    "transaction",
                                    row.transaction().transaction().value())
                            .addKeyValue("server", "kafka")
                            .log("notification not published, will be later: {}", failure.getMessage());
                    return Future.succeededFuture(List.of());
                });
    }

    private Future<Void> note(List<Long> ids) {
        return ids.isEmpty()
                ? Future.succeededFuture()
                : outbox.published(ids).recover(failure -> {
                    LOG.atWarn()
                            .addKeyValue("server", "postgres")
                            .log(
                                    "notification published and not noted, will be published again: {}",
                                    failure.getMessage());
                    return Future.succeededFuture();
                });
    }

    private static List<Long> concat(List<Long> first, List<Long> rest) {
        List<Long> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }
}
