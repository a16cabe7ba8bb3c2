/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

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
 * that is erased, is remembered for {@link ProfileSettings#remembered} at most. For callers of one context; futures fail while PostgreSQL
 * is away and nothing is remembered.
 */
final class RememberedProfiles {
    /** Bytes of a user's without any samples. */
    private static final int WEIGHT_OF_A_USER = 500;

    private final PostgresProfiles profiles;
    private final ProfileSettings settings;
    private final RememberedReads<User, UserProfile> users;
    private final RememberedReads<OrganizationId, OrganizationProfile> organizations;

    private record User(OrganizationId organization, String userId) {}

    RememberedProfiles(PostgresProfiles profiles, ProfileSettings settings) {
        this.profiles = profiles;
        this.settings = settings;
        this.users = new RememberedReads<>(Caffeine.newBuilder()
                .maximumWeight(settings.rememberedBytes().bytes())
                .weigher((User user, UserProfile profile) -> WEIGHT_OF_A_USER + profile.bytes())
                .expireAfterWrite(settings.remembered())
                .build());
        this.organizations = new RememberedReads<>(Caffeine.newBuilder()
                .maximumSize(settings.organizations())
                .expireAfterWrite(settings.organizationRemembered())
                .build());
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
            users.forget(new User(transaction.organization(), userId));
        }
    }

    private Future<UserProfile> ofUser(OrganizationId organization, @Nullable String userId) {
        if (userId == null || userId.length() > ProfileUpdate.LONGEST_USER_ID) {
            return Future.succeededFuture(UserProfile.UNKNOWN);
        }
        return users.get(new User(organization, userId), () -> profiles.ofUser(organization, userId));
    }

    private Future<OrganizationProfile> ofOrganization(OrganizationId organization) {
        return organizations.get(
                organization,
                () -> profiles.ofOrganization(
                        organization, settings.organizationPeople(), settings.organizationSamples()));
    }
}
