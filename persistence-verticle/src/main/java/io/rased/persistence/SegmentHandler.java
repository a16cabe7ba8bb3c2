/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence;

import io.rased.event.MalformedMessageException;
import io.rased.persistence.PersistenceMetrics.Outcome;
import io.rased.persistence.cassandra.CassandraEventStore;
import io.rased.persistence.cassandra.Stored;
import io.rased.queues.PoisonMessageException;
import io.rased.queues.QueueHandler;
import io.rased.queues.QueueRecord;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each segment of the queue to the event store. */
final class SegmentHandler implements QueueHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentHandler.class);

    private final CassandraEventStore store;
    private final PersistenceMetrics metrics;

    SegmentHandler(CassandraEventStore store, PersistenceMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    public Future<Void> handle(QueueRecord record) {
        var attempt = metrics.started();
        Future<Stored> writing =
                record.repair() ? store.writeAgain(record.value(), record.timestamp()) : store.write(record.value());
        return writing.recover(failure -> Future.failedFuture(
                        failure instanceof MalformedMessageException malformed ? poison(malformed) : failure))
                .onComplete(written -> metrics.ended(attempt, outcome(written)))
                .onSuccess(this::stored)
                .mapEmpty();
    }

    private static PoisonMessageException poison(MalformedMessageException malformed) {
        return new PoisonMessageException(String.valueOf(malformed.getMessage()), malformed);
    }

    private static Outcome outcome(AsyncResult<Stored> written) {
        if (written.succeeded()) {
            return Outcome.STORED;
        }
        return written.cause() instanceof PoisonMessageException ? Outcome.MALFORMED : Outcome.FAILED;
    }

    private void stored(Stored stored) {
        metrics.stored(stored);
        LOG.atDebug()
                .addKeyValue(
                        "organization",
                        stored.segment().transaction().organization().value())
                .addKeyValue(
                        "transaction",
                        stored.segment().transaction().transaction().value())
                .addKeyValue("segment", stored.segment().segment())
                .addKeyValue("outcome", "stored")
                .addKeyValue("events", stored.events())
                .log("segment stored");
    }
}
