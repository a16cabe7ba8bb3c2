/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.features.replay.SeenPath;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fingerprints of paths in PostgreSQL, each with the session that made it first. They are added in the database transaction that
 * commits a result version, and only if all that nobody had when the result was computed still are nobody's: so of two sessions with
 * one path that end at the same time the one that commits second sees the first. Safe on any context; futures fail with
 * {@link StoreUnavailableException} while PostgreSQL is away.
 */
public final class PostgresPaths {
    private final Postgres postgres;
    private final int kept;

    /**
     * @param postgres where they are
     * @param kept of a path, at most
     */
    public PostgresPaths(Postgres postgres, int kept) {
        this.postgres = postgres;
        this.kept = kept;
    }

    /**
     * What is known of a path; at the cost of one look-up by primary key a fingerprint, in one round trip.
     *
     * @param fingerprints sorted; the first of them become the session's if they are nobody's
     */
    public Future<SeenPath> seen(OrganizationId organization, SessionId session, List<Long> fingerprints) {
        return fingerprints.isEmpty()
                ? Future.succeededFuture(SeenPath.NONE)
                : postgres.execute(
                                PathSql.OWNED,
                                Tuple.tuple()
                                        .addString(organization.value())
                                        .addArrayOfLong(fingerprints.toArray(Long[]::new)))
                        .map(rows -> seen(rows, session, fingerprints))
                        .recover(Failures::translate);
    }

    /**
     * Deletes the oldest.
     *
     * @param olderThan younger ones stay
     * @param limit how many at most
     * @return how many were deleted
     */
    public Future<Integer> forget(Duration olderThan, int limit) {
        return postgres.execute(PathSql.FORGET, Tuple.of(olderThan.toMillis() / 1000.0, limit))
                .map(RowSet::rowCount)
                .recover(Failures::translate);
    }

    /**
     * Adds what a version's path has made first, within the transaction that writes it.
     *
     * @return whether all were nobody's; if not, nothing of the transaction may be committed
     */
    static Future<Boolean> claim(SqlConnection connection, NewVersion version) {
        List<Long> fresh = version.freshPath();
        var result = version.result();
        return fresh.isEmpty()
                ? Future.succeededFuture(true)
                : connection
                        .preparedQuery(PathSql.CLAIM)
                        .execute(Tuple.tuple()
                                .addString(result.transaction().organization().value())
                                .addArrayOfLong(fresh.toArray(Long[]::new))
                                .addString(result.session().value())
                                .addString(result.transaction().transaction().value()))
                        .map(added -> added.rowCount() == fresh.size());
    }

    private SeenPath seen(RowSet<Row> rows, SessionId session, List<Long> fingerprints) {
        int others = 0;
        Set<Long> fresh = new TreeSet<>(fingerprints.subList(0, Math.min(kept, fingerprints.size())));
        for (Row row : rows) {
            fresh.remove(row.getLong("digest"));
            others += row.getString("session_id").equals(session.value()) ? 0 : 1;
        }
        return new SeenPath(fingerprints.size(), others, new ArrayList<>(fresh));
    }
}
