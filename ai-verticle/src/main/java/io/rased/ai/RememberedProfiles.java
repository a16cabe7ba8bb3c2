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
import org.jspecify.annotations.Nullable;

/**
 * Profiles as they were a short while ago. A user's that this process adds to is read again; one that another process adds to, or
 * that is erased, is remembered for {@link ProfileSettings#remembered} at most. Safe on any context; futures fail while PostgreSQL is away
 * and nothing is remembered.
 */
final class RememberedProfiles {
    /** Bytes of a user's without any samples. */
    private static final int WEIGHT_OF_A_USER = 500;

    private final PostgresProfiles profiles;
    private final ProfileSettings settings;
    private final Cache<User, UserProfile> users;
    private final Cache<OrganizationId, OrganizationProfile> organizations;

    private record User(OrganizationId organization, String userId) {}

    RememberedProfiles(PostgresProfiles profiles, ProfileSettings settings) {
        this.profiles = profiles;
        this.settings = settings;
        this.users = Caffeine.newBuilder()
                .maximumWeight(settings.rememberedBytes().bytes())
                .weigher((User user, UserProfile profile) -> WEIGHT_OF_A_USER + profile.bytes())
                .expireAfterWrite(settings.remembered())
                .build();
        this.organizations = Caffeine.newBuilder()
                .maximumSize(settings.organizations())
                .expireAfterWrite(settings.organizationRemembered())
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
                : profiles.ofOrganization(organization, settings.organizationPeople(), settings.organizationSamples())
                        .onSuccess(read -> organizations.put(organization, read));
    }
}
