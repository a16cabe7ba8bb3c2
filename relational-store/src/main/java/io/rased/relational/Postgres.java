/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Statements that come to an end, also where the server is stopped and says nothing at all: after
 * {@link PostgresSettings#answerTimeout} a future fails, in a way that {@link PostgresErrors#isUnavailable} recognises.
 * What was asked may then still happen, so it has to be such that asking again does no harm. Safe on any thread.
 */
public final class Postgres {
    private static final int LONGER = 3;

    private final Pool pool;
    private final Duration answerTimeout;

    /**
     * @param pool stays the caller's
     * @param settings how long an answer may take
     */
    public Postgres(Pool pool, PostgresSettings settings) {
        this.pool = pool;
        this.answerTimeout = settings.answerTimeout();
    }

    /** Runs a prepared statement. */
    public Future<RowSet<Row>> execute(String sql, Tuple values) {
        return within(answerTimeout, pool.preparedQuery(sql).execute(values));
    }

    /** Runs statements that commit together, and answers what {@code work} does. */
    public <T> Future<T> inTransaction(Function<SqlConnection, Future<T>> work) {
        return within(answerTimeout, pool.withTransaction(work));
    }

    /** The same for work that waits for another server between its statements: it may take three times as long. */
    public <T> Future<T> inLongTransaction(Function<SqlConnection, Future<T>> work) {
        return within(answerTimeout.multipliedBy(LONGER), pool.withTransaction(work));
    }

    private static <T> Future<T> within(Duration time, Future<T> answer) {
        return answer.timeout(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
