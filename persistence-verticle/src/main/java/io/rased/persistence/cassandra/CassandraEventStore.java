/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Statement;
import io.rased.event.SegmentMessageReader;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes segments as rows. Writing a segment again writes the same rows. Safe on any thread.
 *
 * <p>Parsing and binding take place on a worker, a few writes' worth at a time; the next are made when these are done, so
 * a segment needs no more memory than its message and those.
 */
public final class CassandraEventStore {
    private static final int WRITES_PER_STEP = 16;

    private final Vertx vertx;
    private final CqlSession session;
    private final Inserts inserts;
    private final CassandraSettings settings;
    private final WorkerExecutor worker;
    private final WriteLimit limit;

    private CassandraEventStore(
            Vertx vertx, CqlSession session, Inserts inserts, CassandraSettings settings, WorkerExecutor worker) {
        this.vertx = vertx;
        this.session = session;
        this.inserts = inserts;
        this.settings = settings;
        this.worker = worker;
        this.limit = new WriteLimit(settings.writeConcurrency());
    }

    /**
     * Makes a store on an open session, whose schema exists. Neither session nor worker is closed by it.
     *
     * @param worker where messages are parsed
     * @return fails with {@link EventStoreUnavailableException}
     */
    public static Future<CassandraEventStore> open(
            Vertx vertx, CqlSession session, CassandraSettings settings, WorkerExecutor worker) {
        return Inserts.prepare(vertx, session, settings)
                .map(inserts -> new CassandraEventStore(vertx, session, inserts, settings, worker));
    }

    /**
     * Writes a segment.
     *
     * @param message a segment message
     * @return what was written, when a quorum has all rows; fails with {@link EventStoreUnavailableException}, with
     *     {@link io.rased.event.MalformedMessageException} if the message is none, or with
     *     {@link io.rased.queues.PoisonMessageException} if Cassandra will never take a row. Some rows may be there.
     */
    public Future<Stored> write(byte[] message) {
        return write(message, null);
    }

    /**
     * Writes a segment whose rows were deleted without meaning to, as if it had been sealed at {@code at}: else they would
     * stay deleted.
     */
    public Future<Stored> writeAgain(byte[] message, Instant at) {
        return write(message, at);
    }

    private Future<Stored> write(byte[] message, @Nullable Instant at) {
        Context context = vertx.getOrCreateContext();
        Promise<Stored> stored = Promise.promise();
        worker.executeBlocking(
                        () -> new SegmentStatements(SegmentMessageReader.read(message), at, inserts, settings), false)
                .onFailure(stored::fail)
                .onSuccess(statements -> step(context, statements, stored));
        return stored.future();
    }

    /** Completes if a node answers. */
    public Future<Void> ping() {
        return CassandraPing.ping(vertx, session);
    }

    private void step(Context context, SegmentStatements statements, Promise<Stored> stored) {
        worker.executeBlocking(() -> writeAll(statements.next(WRITES_PER_STEP)), false)
                .compose(written -> written)
                .onComplete(written -> context.runOnContext(v -> {
                    if (written.failed()) {
                        stored.fail(written.cause());
                    } else if (written.result() == 0) {
                        stored.complete(statements.stored());
                    } else {
                        step(context, statements, stored);
                    }
                }));
    }

    /** Called on a worker; writes that had to wait begin on the driver's own threads. */
    private Future<Integer> writeAll(List<Statement<?>> writes) {
        List<Future<Void>> written = new ArrayList<>(writes.size());
        for (Statement<?> write : writes) {
            written.add(limit.run(() -> Future.fromCompletionStage(session.executeAsync(write))
                    .<Void>mapEmpty()
                    .recover(failure -> Future.failedFuture(CassandraErrors.translate(failure)))));
        }
        // Join, not all: none may still be under way when the segment is tried again.
        return Future.join(written).map(writes.size());
    }
}
