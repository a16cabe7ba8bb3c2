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

/**
 * The three inserts. A column without a value stays unset, as a null would be written, and read again, as a tombstone.
 *
 * <p>Each row's write time, in microseconds since 1970, is its segment's seal, not the moment of the write: a message that
 * comes again after its transaction was erased brings nothing back, and a later redelivery changes no row. A repair has a
 * later one. Safe on any thread.
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

    BoundStatement event(SegmentMessage segment, BatchContent batch, EventRow row, long writeTime) {
        SegmentKey key = segment.key();
        var insert = event.boundStatementBuilder()
                .setString(0, key.transaction().organization().value())
                .setString(1, key.transaction().transaction().value())
                .setInt(2, key.segment())
                .setInstant(3, Instant.ofEpochMilli(row.timestamp()))
                .setString(4, batch.id().value())
                .setInt(5, row.index())
                .setString(6, segment.session().value())
                .setInt(7, key.segment())
                .setString(8, row.type())
                .setByteBuffer(9, buffer(row.payload()))
                .setInt(11, ttlSeconds)
                .setLong(12, writeTime);
        return (row.extra() == null ? insert : insert.setByteBuffer(10, buffer(row.extra()))).build();
    }

    BoundStatement batch(SegmentMessage segment, BatchContent content, int events, long writeTime) {
        SegmentKey key = segment.key();
        var insert = batch.boundStatementBuilder()
                .setString(0, key.transaction().organization().value())
                .setString(1, key.transaction().transaction().value())
                .setInt(2, key.segment())
                .setString(3, content.id().value())
                .setString(4, segment.session().value())
                .setInt(7, events)
                .setByteBuffer(8, buffer(content.envelope()))
                .setInt(9, ttlSeconds)
                .setLong(10, writeTime);
        Long sequence = content.sequence();
        insert = sequence == null ? insert : insert.setLong(5, sequence);
        return (content.sentAt() == null ? insert : insert.setString(6, content.sentAt())).build();
    }

    BoundStatement transaction(SegmentMessage segment, long writeTime) {
        LocalDate day = LocalDate.ofInstant(segment.metadata().sealedAt(), ZoneOffset.UTC);
        return transaction
                .boundStatementBuilder()
                .setString(0, segment.key().transaction().organization().value())
                .setLocalDate(1, day)
                .setString(2, segment.key().transaction().transaction().value())
                .setString(3, segment.session().value())
                .setInt(4, ttlSeconds)
                .setLong(5, writeTime)
                .build();
    }

    static Future<PreparedStatement> prepare(Vertx vertx, CqlSession session, CassandraSettings settings, String file) {
        String cql = CqlText.statement(file, Map.of("keyspace", settings.keyspace()));
        return DriverCall.make(vertx, () -> session.prepareAsync(cql));
    }

    /** The driver reads it through a duplicate, so the slice isn't copied. */
    private static ByteBuffer buffer(ByteSlice slice) {
        return ByteBuffer.wrap(slice.array(), slice.offset(), slice.length());
    }
}
