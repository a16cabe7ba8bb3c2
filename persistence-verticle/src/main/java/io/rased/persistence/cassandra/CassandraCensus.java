/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.rased.event.OrganizationId;
import io.rased.event.SegmentKey;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts what the event store has. Safe on any thread; futures fail with {@link EventStoreUnavailableException} and
 * complete on a thread of the driver's.
 */
public final class CassandraCensus {
    /** Counting the rows of a partition reads it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final CqlSession session;
    private final PreparedStatement batches;
    private final PreparedStatement events;
    private final PreparedStatement transactions;

    private CassandraCensus(
            CqlSession session, PreparedStatement batches, PreparedStatement events, PreparedStatement transactions) {
        this.session = session;
        this.batches = batches;
        this.events = events;
        this.transactions = transactions;
    }

    /** Makes one on an open session, which stays the caller's. */
    public static Future<CassandraCensus> open(Vertx vertx, CqlSession session, CassandraSettings settings) {
        Future<PreparedStatement> batches = prepare(vertx, session, settings, "count-batches.cql");
        Future<PreparedStatement> events = prepare(vertx, session, settings, "count-events.cql");
        Future<PreparedStatement> transactions = prepare(vertx, session, settings, "list-transactions.cql");
        return Future.all(batches, events, transactions)
                .map(all -> new CassandraCensus(session, batches.result(), events.result(), transactions.result()));
    }

    /** Shows every transaction that has a segment here, one of several days more than once. */
    public Future<Void> transactions(Consumer<TransactionKey> to) {
        return rows(
                transactions.bind(),
                row -> to.accept(new TransactionKey(
                        new OrganizationId(text(row, "organization_id")),
                        new TransactionId(text(row, "transaction_id")))));
    }

    /** What there is of each segment of a transaction that has a batch here, by its number. */
    public Future<Map<Integer, StoredSegment>> segments(TransactionKey key) {
        Map<Integer, StoredSegment> announced = new TreeMap<>();
        return rows(
                        batches.bind(
                                key.organization().value(), key.transaction().value()),
                        row -> announced.merge(
                                row.getInt("segment"),
                                new StoredSegment(1, row.getInt("events"), 0),
                                (one, other) -> new StoredSegment(
                                        one.batches() + other.batches(), one.announced() + other.announced(), 0)))
                .compose(read -> withEvents(key, announced));
    }

    private Future<Map<Integer, StoredSegment>> withEvents(TransactionKey key, Map<Integer, StoredSegment> announced) {
        Map<Integer, StoredSegment> counted = new TreeMap<>();
        List<Future<Void>> counts = new ArrayList<>();
        announced.forEach((number, segment) -> counts.add(count(new SegmentKey(key, number))
                .onSuccess(events -> {
                    synchronized (counted) { // the driver answers on several threads
                        counted.put(number, new StoredSegment(segment.batches(), segment.announced(), events));
                    }
                })
                .mapEmpty()));
        return Future.join(counts).map(all -> counted);
    }

    private Future<Long> count(SegmentKey segment) {
        var key = segment.transaction();
        return first(events.bind(key.organization().value(), key.transaction().value(), segment.segment()))
                .map(answer -> Objects.requireNonNull(answer.one()).getLong(0));
    }

    private Future<Void> rows(Statement<?> statement, Consumer<Row> to) {
        return first(statement).compose(page -> rows(page, to));
    }

    private static Future<Void> rows(AsyncResultSet page, Consumer<Row> to) {
        page.currentPage().forEach(to);
        return page.hasMorePages()
                ? translated(Future.fromCompletionStage(page.fetchNextPage())).compose(next -> rows(next, to))
                : Future.succeededFuture();
    }

    private Future<AsyncResultSet> first(Statement<?> statement) {
        return translated(Future.fromCompletionStage(session.executeAsync(statement.setTimeout(TIMEOUT))));
    }

    private static <T> Future<T> translated(Future<T> answer) {
        return answer.recover(failure -> Future.failedFuture(CassandraErrors.translate(failure)));
    }

    private static Future<PreparedStatement> prepare(
            Vertx vertx, CqlSession session, CassandraSettings settings, String file) {
        return Inserts.prepare(vertx, session, settings, file);
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
