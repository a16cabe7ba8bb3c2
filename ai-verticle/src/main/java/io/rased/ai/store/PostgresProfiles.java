/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.ai.profile.OrganizationProfile;
import io.rased.ai.profile.ProfileLimits;
import io.rased.ai.profile.ProfileSample;
import io.rased.ai.profile.ProfileUpdate;
import io.rased.ai.profile.SampleKind;
import io.rased.ai.profile.StoredSample;
import io.rased.ai.profile.UserProfile;
import io.rased.event.OrganizationId;
import io.rased.event.SessionId;
import io.rased.event.TransactionKey;
import io.rased.relational.Postgres;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Profiles in PostgreSQL. Each sample is a row of its own, so that transactions of one user that end at the same time add theirs
 * beside each other and none is lost; each has the profile's row locked until it commits, and so have what erases and what forgets. Safe on any context; futures fail with {@link StoreUnavailableException} while
 * PostgreSQL is away.
 */
public final class PostgresProfiles {
    /** Of one person so many of a kind and field say how an organization's people are. */
    private static final int OF_ONE = 3;

    /** That of the primary key: an earlier Rased beside this one locks rows, and not profiles. */
    private static final Comparator<ProfileSample> IN_ORDER = Comparator.comparing(
                    (ProfileSample sample) -> sample.kind().wireName())
            .thenComparing(ProfileSample::field);

    private final Postgres postgres;
    private final ProfileLimits limits;

    /**
     * @param postgres where they are
     * @param limits how much is kept of a user
     */
    public PostgresProfiles(Postgres postgres, ProfileLimits limits) {
        this.postgres = postgres;
        this.limits = limits;
    }

    /** A user's. */
    public Future<UserProfile> ofUser(OrganizationId organization, String userId) {
        return postgres.execute(ProfileSql.OF_USER, Tuple.of(organization.value(), userId))
                .map(rows -> UserProfile.of(stored(rows)))
                .recover(Failures::translate);
    }

    /**
     * An organization's.
     *
     * @param people by how many of those who taught something last
     * @param samples by how many of theirs
     */
    public Future<OrganizationProfile> ofOrganization(OrganizationId organization, int people, int samples) {
        return postgres.execute(ProfileSql.OF_ORGANIZATION, Tuple.of(organization.value(), people, OF_ONE, samples))
                .map(rows -> OrganizationProfile.of(samples(rows)))
                .recover(Failures::translate);
    }

    /**
     * Deletes profiles that learned nothing for so long.
     *
     * @param most how many at most
     * @return how many
     */
    public Future<Integer> forget(Duration retention, int most) {
        return postgres.execute(ProfileSql.FORGET, Tuple.of(PostgresRescores.seconds(retention), most))
                .map(RowSet::rowCount)
                .recover(Failures::translate);
    }

    /** Does what a transaction's newest version does to its user's profile, within the transaction that writes it. */
    Future<Void> update(SqlConnection connection, TransactionKey transaction, SessionId session, ProfileUpdate update) {
        String organization = transaction.organization().value();
        String user = update.userId();
        boolean learns = !update.samples().isEmpty();
        String learner = learns ? user : null;
        String taught = transaction.transaction().value();
        Future<?> takenBack = connection
                .preparedQuery(ProfileSql.LOCK)
                .execute(Tuple.of(organization, taught, learner))
                .compose(locked -> connection
                        .preparedQuery(ProfileSql.TAKE_BACK)
                        .execute(Tuple.of(organization, taught, learner, kinds(update), fields(update))));
        if (!learns) {
            return takenBack.mapEmpty();
        }
        List<Tuple> rows = update.samples().stream()
                .sorted(IN_ORDER)
                .map(sample -> Tuple.of(
                        organization,
                        user,
                        sample.kind().wireName(),
                        sample.field(),
                        session.value(),
                        taught,
                        Buffer.buffer(sample.bytes())))
                .toList();
        return takenBack
                .compose(done -> connection.preparedQuery(ProfileSql.ADD).executeBatch(rows))
                .compose(added -> connection
                        .preparedQuery(ProfileSql.TRIM)
                        .execute(Tuple.of(
                                organization,
                                user,
                                limits.first(),
                                limits.last(),
                                limits.lastOfDay(),
                                SampleKind.KEYSTROKE.wireName(),
                                limits.fields())))
                .mapEmpty();
    }

    private static String[] kinds(ProfileUpdate update) {
        return update.samples().stream().map(sample -> sample.kind().wireName()).toArray(String[]::new);
    }

    private static Long[] fields(ProfileUpdate update) {
        return update.samples().stream().map(ProfileSample::field).toArray(Long[]::new);
    }

    private static List<StoredSample> stored(RowSet<Row> rows) {
        List<StoredSample> stored = new ArrayList<>();
        for (Row row : rows) {
            sample(row)
                    .ifPresent(sample ->
                            stored.add(new StoredSample(row.getString("session_id"), row.getLong("day"), sample)));
        }
        return stored;
    }

    private static List<ProfileSample> samples(RowSet<Row> rows) {
        List<ProfileSample> samples = new ArrayList<>();
        for (Row row : rows) {
            sample(row).ifPresent(samples::add);
        }
        return samples;
    }

    private static Optional<ProfileSample> sample(Row row) {
        return SampleKind.ofWireName(row.getString("kind"))
                .map(kind -> new ProfileSample(
                        kind, row.getLong("field"), row.getBuffer("sample").getBytes()));
    }
}
