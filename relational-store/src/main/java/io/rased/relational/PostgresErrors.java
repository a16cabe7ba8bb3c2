/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of PostgreSQL means for the caller, whichever driver reported it. Codes:
 * <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL, appendix A</a>.
 */
public final class PostgresErrors {
    private PostgresErrors() {}

    /** The server can't be reached, is starting or stopping, is full, or took too long: the same may succeed later. */
    public static boolean isUnavailable(Throwable failure) {
        return causes(failure).anyMatch(PostgresErrors::speaksOfAbsence);
    }

    /** Somebody else wrote the same row first, or at the same time: the whole transaction may be tried again. */
    public static boolean isConflict(Throwable failure) {
        return causes(failure).map(PostgresErrors::sqlState).anyMatch(state -> switch (state) {
            case "23505", "40001", "40P01" -> true;
            default -> false;
        });
    }

    private static boolean speaksOfAbsence(Throwable failure) {
        String state = sqlState(failure);
        if (!state.isEmpty()) {
            return isAbsence(state);
        }
        // A plain VertxException is the pool's: no connection became free in time, or the pool is closed.
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof ClosedConnectionException
                || failure instanceof ConnectionPoolTooBusyException
                || failure.getClass() == VertxException.class;
    }

    private static boolean isAbsence(String state) {
        return switch (state) {
            // A statement timeout, a read-only standby after a failover, an idle transaction that was cut.
            case "57014", "25006", "25P03" -> true;
            // Connection, resources, operator's intervention, the system itself.
            default -> Stream.of("08", "53", "57P", "58").anyMatch(state::startsWith);
        };
    }

    private static String sqlState(Throwable failure) {
        String state = null;
        if (failure instanceof PgException e) {
            state = e.getSqlState();
        } else if (failure instanceof SQLException e) {
            state = e.getSQLState();
        }
        return state == null ? "" : state;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        // A bound instead of a set: chains are short, and a cycle must end.
        return Stream.<@Nullable Throwable>iterate(failure, t -> t == null ? null : t.getCause())
                .limit(16)
                .takeWhile(t -> t != null)
                .map(t -> t);
    }
}
