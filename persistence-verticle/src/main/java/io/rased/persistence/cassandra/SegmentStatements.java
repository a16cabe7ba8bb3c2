/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.cql.Statement;
import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import io.rased.event.SegmentMessage;
import io.rased.persistence.domain.BatchContent;
import io.rased.persistence.domain.EventRow;
import io.rased.persistence.domain.EventScanner;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one segment, made as they are asked for, so that a segment of 300,000 events is never all statements at
 * once. Not safe for threads; may be handed from one to another.
 */
final class SegmentStatements {
    /** Keys, type and framing of a row, roughly. */
    private static final int ROW_OVERHEAD = 120;

    private final SegmentMessage segment;
    private final long writeTime;
    private final Inserts inserts;
    private final Iterator<ByteSlice> batches;
    private final Queue<Statement<?>> ready = new ArrayDeque<>();
    private final StatementGroup eventRows;
    private final StatementGroup batchRows;
    private @Nullable BatchContent batch;
    private @Nullable EventScanner events;
    private boolean finished;
    private long eventCount;

    /** @param at when the rows are written, as Cassandra shall see it; null for the segment's seal */
    SegmentStatements(SegmentMessage segment, @Nullable Instant at, Inserts inserts, CassandraSettings settings) {
        this.segment = segment;
        this.writeTime = micros(at == null ? segment.metadata().sealedAt() : at);
        this.inserts = inserts;
        this.batches = segment.batches().iterator();
        long bytes = settings.batchBytes().bytes();
        this.eventRows = new StatementGroup(settings.batchRows(), bytes, ready);
        this.batchRows = new StatementGroup(settings.batchRows(), bytes, ready);
    }

    /** What was made so far; the whole segment, after the last write. */
    Stored stored() {
        return new Stored(segment.key(), segment.batches().size(), eventCount);
    }

    /** The next writes, at most so many; none after the last. */
    List<Statement<?>> next(int max) throws MalformedMessageException {
        while (ready.size() < max && !finished) {
            advance();
        }
        List<Statement<?>> statements = new ArrayList<>(max);
        while (statements.size() < max && !ready.isEmpty()) {
            statements.add(ready.remove());
        }
        return statements;
    }

    private void advance() throws MalformedMessageException {
        if (batch != null && events != null) {
            row(batch, events);
        } else if (batches.hasNext()) {
            batch = BatchContent.read(batches.next());
            events = EventScanner.of(batch.events());
        } else {
            eventRows.flush();
            batchRows.flush();
            ready.add(inserts.transaction(segment, writeTime));
            finished = true;
        }
    }

    private void row(BatchContent batch, EventScanner events) throws MalformedMessageException {
        EventRow row = events.next();
        if (row != null) {
            eventRows.add(inserts.event(segment, batch, row, writeTime), row.size() + ROW_OVERHEAD);
            eventCount++;
            return;
        }
        batchRows.add(
                inserts.batch(segment, batch, events.count(), writeTime),
                batch.envelope().length() + ROW_OVERHEAD);
        this.batch = null;
        this.events = null;
    }

    /** Microseconds since 1970, as Cassandra counts. */
    private static long micros(Instant time) {
        return Math.multiplyExact(time.toEpochMilli(), 1000L);
    }
}
