/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rased.ai.profile.Background;
import io.rased.ai.profile.OrganizationProfile;
import io.rased.ai.profile.ProfileUpdate;
import io.rased.ai.profile.UserProfile;
import io.rased.ai.store.PostgresProfiles;
import io.rased.event.OrganizationId;
import io.rased.event.TransactionKey;
import io.vertx.core.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as they were a short while ago. A user's that this process adds to is read again; one that another process adds to, or
 * that is erased, is remembered for {@link #OF_USER} at most. Safe on any context; futures fail while PostgreSQL is away
 * and nothing is remembered.
 */
final class RememberedProfiles {
    /** How long a user's profile is remembered. */
    static final Duration OF_USER = Duration.ofSeconds(30);

    /** How long an organization's is: it changes slowly, and takes some ms to read. */
    static final Duration OF_ORGANIZATION = Duration.ofMinutes(5);

    /** Bytes of users' samples, as they are kept: on the heap about twice that. */
    private static final long USERS_BYTES = 24 << 20;
    /** Of one without any. */
    private static final int WEIGHT_OF_A_USER = 500;

    private static final int ORGANIZATIONS = 20;

    private final PostgresProfiles profiles;
    private final Cache<User, UserProfile> users;
    private final Cache<OrganizationId, OrganizationProfile> organizations;

    private record User(OrganizationId organization, String userId) {}

    RememberedProfiles(PostgresProfiles profiles) {
        this.profiles = profiles;
        this.users = Caffeine.newBuilder()
                .maximumWeight(USERS_BYTES)
                .weigher((User user, UserProfile profile) -> WEIGHT_OF_A_USER + profile.bytes())
                .expireAfterWrite(OF_USER)
                .build();
        this.organizations = Caffeine.newBuilder()
                .maximumSize(ORGANIZATIONS)
                .expireAfterWrite(OF_ORGANIZATION)
                .build();
    }

    /** What a transaction is compared with. */
    Future<Background> background(TransactionKey transaction, @Nullable String userId) {
        return ofUser(transaction.organization(), userId)
                .compose(profile -> ofOrganization(transaction.organization())
                        .map(organization -> new Background(profile, organization)));
    }

    /** The user's profile has changed. */
    void forget(TransactionKey transaction, @Nullable String userId) {
        if (userId != null) {
            users.invalidate(new User(transaction.organization(), userId));
        }
    }

    private Future<UserProfile> ofUser(OrganizationId organization, @Nullable String userId) {
        if (userId == null || userId.length() > ProfileUpdate.LONGEST_USER_ID) {
            return Future.succeededFuture(UserProfile.UNKNOWN);
        }
        User user = new User(organization, userId);
        UserProfile known = users.getIfPresent(user);
        return known != null
                ? Future.succeededFuture(known)
                : profiles.ofUser(organization, userId).onSuccess(read -> users.put(user, read));
    }

    private Future<OrganizationProfile> ofOrganization(OrganizationId organization) {
        OrganizationProfile known = organizations.getIfPresent(organization);
        return known != null
                ? Future.succeededFuture(known)
                : profiles.ofOrganization(organization).onSuccess(read -> organizations.put(organization, read));
    }
}
