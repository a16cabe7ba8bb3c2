/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.ai.domain.TransactionResult;
import io.rased.ai.profile.ProfileUpdate;
import io.rased.ai.store.WriteOutcome.Committed;
import io.rased.ai.store.WriteOutcome.Outdated;
import io.rased.ai.store.WriteOutcome.Repeated;
import io.rased.event.SessionId;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Result versions in PostgreSQL. A version, the segment that made it and its outbox row commit together; versions of a
 * transaction come one after another, and each segment makes one at most, whoever writes at the same time. One that is degraded is due to be scored again until
 * another version follows.
 *
 * <p>Safe on any thread. Futures fail with {@link StoreUnavailableException} while PostgreSQL is away.
 */
public final class PostgresResults {
    private final Postgres postgres;
    private final PostgresProfiles profiles;
    private final Duration rescorePause;

    /**
     * @param postgres where they are
     * @param profiles what versions teach
     * @param rescorePause after which a degraded version is due to be scored again
     */
    public PostgresResults(Postgres postgres, PostgresProfiles profiles, Duration rescorePause) {
        this.postgres = postgres;
        this.profiles = profiles;
        this.rescorePause = rescorePause;
    }

    /** What of a transaction is scored, in one snapshot. */
    public Future<ScoredSoFar> read(TransactionKey key) {
        return postgres.execute(
                        Sql.READ,
                        Tuple.of(key.organization().value(), key.transaction().value()))
                .map(PostgresResults::scoredSoFar)
                .recover(Failures::translate);
    }

    /**
     * Writes a version, unless its segment, if a segment made it, has made one; or, since it was computed, another version was added,
     * another transaction has made the same path, or evidence that it was computed from was deleted.
     */
    public Future<WriteOutcome> write(NewVersion version) {
        return postgres.inTransaction(connection -> lock(connection, version)
                        .compose(newest -> newest == version.result().version() - 1
                                ? add(connection, version)
                                : Future.succeededFuture(new Outdated())))
                .recover(failure -> failure instanceof OutdatedException
                        ? Future.succeededFuture(new Outdated())
                        : Failures.translate(failure));
    }

    /**
     * Deletes the evidence of segments of transactions whose newest version is old; that they were scored stays known.
     *
     * @param olderThan younger ones stay
     * @param most segments at most
     * @return of how many it was deleted
     */
    public Future<Integer> forgetEvidence(Duration olderThan, int most) {
        return postgres.execute(Sql.FORGET_EVIDENCE, Tuple.of(PostgresRescores.seconds(olderThan), most))
                .map(RowSet::rowCount)
                .recover(Failures::translate);
    }

    private Future<WriteOutcome> add(SqlConnection connection, NewVersion version) {
        ScoredSegment segment = version.segment();
        return segment == null ? addVersion(connection, version) : addSegment(connection, version, segment);
    }

    /** Makes the transaction's row if there is none, and holds its lock until the commit. */
    private static Future<Integer> lock(SqlConnection connection, NewVersion version) {
        TransactionResult result = version.result();
        return connection
                .preparedQuery(Sql.LOCK)
                .execute(Tuple.of(
                        organization(result),
                        transaction(result),
                        result.session().value(),
                        version.userId()))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private Future<WriteOutcome> addSegment(SqlConnection connection, NewVersion version, ScoredSegment segment) {
        TransactionResult result = version.result();
        return connection
                .preparedQuery(Sql.ADD_SEGMENT)
                .execute(Tuple.tuple()
                        .addString(organization(result))
                        .addString(transaction(result))
                        .addInteger(segment.segment())
                        .addLong(segment.events())
                        .addString(segment.triggerReason().wireName())
                        .addBuffer(Buffer.buffer(segment.evidence()))
                        .addOffsetDateTime(scoredAt(result)))
                .compose(added -> added.rowCount() == 0
                        ? Future.succeededFuture(new Repeated())
                        : addVersion(connection, version));
    }

    private Future<WriteOutcome> addVersion(SqlConnection connection, NewVersion version) {
        TransactionResult result = version.result();
        return PostgresPaths.claim(connection, version)
                .compose(claimed ->
                        claimed ? addResult(connection, version) : outdated("a path was made by another transaction"))
                .compose(added -> addShadowScores(connection, version))
                .compose(added -> connection
                        .preparedQuery(Sql.SET_NEWEST)
                        .execute(Tuple.of(
                                organization(result),
                                transaction(result),
                                result.version(),
                                result.assessment().verdict().level().name(),
                                scoredAt(result))))
                .compose(set -> set.rowCount() == 1
                        ? addRescore(connection, result)
                        : outdated("evidence of an earlier segment was deleted"))
                .compose(set -> updateProfile(connection, version))
                .compose(set -> connection
                        .preparedQuery(Sql.ADD_TO_OUTBOX)
                        .execute(Tuple.of(
                                organization(result), transaction(result), result.version(), version.notification())))
                .map(rows -> new Committed(rows.iterator().next().getLong(0)));
    }

    private static <T> Future<T> outdated(String what) {
        return Future.failedFuture(new OutdatedException(what));
    }

    private static Future<Void> addResult(SqlConnection connection, NewVersion version) {
        TransactionResult result = version.result();
        return connection
                .preparedQuery(Sql.ADD_RESULT)
                .execute(Tuple.tuple()
                        .addString(organization(result))
                        .addString(transaction(result))
                        .addInteger(result.version())
                        .addInteger(result.segments())
                        .addString(result.session().value())
                        .addLong(result.events())
                        .addString(result.triggerReason().wireName())
                        .addString(result.assessment().verdict().level().name())
                        .addDouble(result.assessment().verdict().risk())
                        .addBoolean(result.assessment().degraded())
                        .addString(version.body())
                        .addOffsetDateTime(scoredAt(result)))
                .mapEmpty();
    }

    private Future<Void> updateProfile(SqlConnection connection, NewVersion version) {
        ProfileUpdate update = version.profile();
        TransactionResult result = version.result();
        return update == null
                ? Future.succeededFuture()
                : profiles.update(connection, result.transaction(), result.session(), update);
    }

    private Future<Void> addRescore(SqlConnection connection, TransactionResult result) {
        return result.assessment().degraded()
                ? connection
                        .preparedQuery(Sql.ADD_RESCORE)
                        .execute(Tuple.of(
                                organization(result),
                                transaction(result),
                                result.version(),
                                PostgresRescores.seconds(rescorePause)))
                        .mapEmpty()
                : Future.succeededFuture();
    }

    private static Future<Void> addShadowScores(SqlConnection connection, NewVersion version) {
        TransactionResult result = version.result();
        List<Tuple> rows = version.shadow().stream()
                .map(shadow -> Tuple.tuple()
                        .addString(organization(result))
                        .addString(transaction(result))
                        .addInteger(result.version())
                        .addString(shadow.score().wireName())
                        .addString(shadow.model())
                        .addString(shadow.side().name().toLowerCase(Locale.ROOT))
                        .addDouble(shadow.probability())
                        .addString(shadow.level().name()))
                .toList();
        return rows.isEmpty()
                ? Future.succeededFuture()
                : connection
                        .preparedQuery(Sql.ADD_SHADOW_SCORE)
                        .executeBatch(rows)
                        .mapEmpty();
    }

    private static ScoredSoFar scoredSoFar(RowSet<Row> rows) {
        int newest = 0;
        SessionId session = null;
        String userId = null;
        List<ScoredSegment> segments = new ArrayList<>();
        Set<Integer> forgotten = new HashSet<>();
        for (Row row : rows) {
            newest = row.getInteger("newest_version");
            session = new SessionId(row.getString("session_id"));
            userId = row.getString("user_id");
            Integer segment = row.getInteger("segment");
            Buffer evidence = row.getBuffer("evidence");
            if (segment != null && evidence == null) {
                forgotten.add(segment);
            } else if (segment != null) {
                segments.add(new ScoredSegment(
                        segment,
                        row.getLong("events"),
                        TriggerReason.ofWireName(row.getString("trigger_reason"))
                                .orElseThrow(),
                        evidence.getBytes()));
            }
        }
        return new ScoredSoFar(newest, session, userId, segments, forgotten);
    }

    private static String organization(TransactionResult result) {
        return result.transaction().organization().value();
    }

    private static String transaction(TransactionResult result) {
        return result.transaction().transaction().value();
    }

    private static OffsetDateTime scoredAt(TransactionResult result) {
        return result.scoredAt().atOffset(ZoneOffset.UTC);
    }
}
