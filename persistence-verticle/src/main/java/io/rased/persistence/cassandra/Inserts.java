/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.rased.event.ByteSlice;
import io.rased.event.SegmentKey;
import io.rased.event.SegmentMessage;
import io.rased.persistence.domain.BatchContent;
import io.rased.persistence.domain.EventRow;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The three inserts. Each row's write time is its segment's seal, not the moment of the write: a message that comes again
 * after its transaction was erased brings nothing back, and a later redelivery changes no row. Safe on any thread.
 */
final class Inserts {
    private final PreparedStatement event;
    private final PreparedStatement batch;
    private final PreparedStatement transaction;
    private final int ttlSeconds;

    private Inserts(PreparedStatement event, PreparedStatement batch, PreparedStatement transaction, int ttlSeconds) {
        this.event = event;
        this.batch = batch;
        this.transaction = transaction;
        this.ttlSeconds = ttlSeconds;
    }

    static Future<Inserts> prepare(Vertx vertx, CqlSession session, CassandraSettings settings) {
        Future<PreparedStatement> event = prepare(vertx, session, settings, "insert-event.cql");
        Future<PreparedStatement> batch = prepare(vertx, session, settings, "insert-batch.cql");
        Future<PreparedStatement> transaction = prepare(vertx, session, settings, "insert-transaction.cql");
        return Future.all(event, batch, transaction)
                .map(all -> new Inserts(
                        event.result(),
                        batch.result(),
                        transaction.result(),
                        Math.toIntExact(settings.retention().toSeconds())));
    }

    BoundStatement event(SegmentMessage segment, BatchContent batch, EventRow row) {
        SegmentKey key = segment.key();
        return event.bind(
                key.transaction().organization().value(),
                key.transaction().transaction().value(),
                key.segment(),
                Instant.ofEpochMilli(row.timestamp()),
                batch.id().value(),
                row.index(),
                segment.session().value(),
                key.segment(),
                row.type(),
                buffer(row.payload()),
                buffer(row.extra()),
                ttlSeconds,
                writeTime(segment));
    }

    BoundStatement batch(SegmentMessage segment, BatchContent content, int events) {
        SegmentKey key = segment.key();
        return batch.bind(
                key.transaction().organization().value(),
                key.transaction().transaction().value(),
                key.segment(),
                content.id().value(),
                segment.session().value(),
                content.sequence(),
                content.sentAt(),
                events,
                buffer(content.envelope()),
                ttlSeconds,
                writeTime(segment));
    }

    BoundStatement transaction(SegmentMessage segment) {
        LocalDate day = LocalDate.ofInstant(segment.metadata().sealedAt(), ZoneOffset.UTC);
        return transaction.bind(
                segment.key().transaction().organization().value(),
                day,
                segment.key().transaction().transaction().value(),
                segment.session().value(),
                ttlSeconds,
                writeTime(segment));
    }

    private static Future<PreparedStatement> prepare(
            Vertx vertx, CqlSession session, CassandraSettings settings, String file) {
        String cql = CqlText.statement(file, Map.of("keyspace", settings.keyspace()));
        return Future.fromCompletionStage(session.prepareAsync(cql), vertx.getOrCreateContext());
    }

    /** Microseconds since 1970, as Cassandra counts. */
    private static long writeTime(SegmentMessage segment) {
        return Math.multiplyExact(segment.metadata().sealedAt().toEpochMilli(), 1000L);
    }

    /** The driver reads it through a duplicate, so the slice isn't copied. */
    private static @Nullable ByteBuffer buffer(@Nullable ByteSlice slice) {
        return slice == null ? null : ByteBuffer.wrap(slice.array(), slice.offset(), slice.length());
    }
}
