/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.store;

import io.rased.ai.profile.OrganizationProfile;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Profiles in PostgreSQL. Each sample is a row of its own, so that transactions of one user that end at the same time add theirs
 * beside each other and none is lost. Safe on any context; futures fail with {@link StoreUnavailableException} while
 * PostgreSQL is away.
 */
public final class PostgresProfiles {
    /** So many of an organization's newest samples say how its people are. */
    private static final int NEWEST = 5_000;
    /** Of one person so many of a kind and field. */
    private static final int OF_ONE = 3;

    private final Postgres postgres;

    /** @param postgres where they are */
    public PostgresProfiles(Postgres postgres) {
        this.postgres = postgres;
    }

    /** A user's. */
    public Future<UserProfile> ofUser(OrganizationId organization, String userId) {
        return postgres.execute(ProfileSql.OF_USER, Tuple.of(organization.value(), userId))
                .map(rows -> UserProfile.of(stored(rows)))
                .recover(Failures::translate);
    }

    /** An organization's. */
    public Future<OrganizationProfile> ofOrganization(OrganizationId organization) {
        return postgres.execute(ProfileSql.OF_ORGANIZATION, Tuple.of(organization.value(), NEWEST, OF_ONE))
                .map(rows -> OrganizationProfile.of(samples(rows)))
                .recover(Failures::translate);
    }

    /** Does what a transaction's newest version does to its user's profile, within the transaction that writes it. */
    static Future<Void> update(
            SqlConnection connection, TransactionKey transaction, SessionId session, ProfileUpdate update) {
        String organization = transaction.organization().value();
        String user = update.userId();
        boolean learns = !update.samples().isEmpty();
        Future<?> takenBack = connection
                .preparedQuery(ProfileSql.TAKE_BACK)
                .execute(Tuple.of(organization, transaction.transaction().value(), learns ? user : null));
        if (!learns) {
            return takenBack.mapEmpty();
        }
        List<Tuple> rows = update.samples().stream()
                .map(sample -> Tuple.of(
                        organization,
                        user,
                        sample.kind().wireName(),
                        sample.field(),
                        session.value(),
                        transaction.transaction().value(),
                        Buffer.buffer(sample.bytes())))
                .toList();
        return takenBack
                .compose(done -> connection.preparedQuery(ProfileSql.ADD).executeBatch(rows))
                .compose(added -> connection
                        .preparedQuery(ProfileSql.TRIM)
                        .execute(Tuple.of(organization, user, UserProfile.FIRST, UserProfile.LAST)))
                .mapEmpty();
    }

    private static List<StoredSample> stored(RowSet<Row> rows) {
        List<StoredSample> stored = new ArrayList<>();
        for (Row row : rows) {
            sample(row).ifPresent(sample -> stored.add(new StoredSample(row.getString("session_id"), sample)));
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
