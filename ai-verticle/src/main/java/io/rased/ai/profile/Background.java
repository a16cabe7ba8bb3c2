/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.replay.SeenPath;

/**
 * What a transaction is compared with.
 *
 * @param profile the account's person
 * @param organization the organization's people
 * @param path how much of its pointer's path was made before
 */
public record Background(UserProfile profile, OrganizationProfile organization, SeenPath path) {
    /** Nothing is known. */
    public static final Background UNKNOWN = new Background(UserProfile.UNKNOWN, OrganizationProfile.UNKNOWN);

    /** People, and a path that nobody has made. */
    public Background(UserProfile profile, OrganizationProfile organization) {
        this(profile, organization, SeenPath.NONE);
    }

    /** The same people, and this of the path. */
    public Background with(SeenPath seen) {
        return new Background(profile, organization, seen);
    }

    /** What was known before this session: its own transactions are not what they are compared with. */
    public Background before(String sessionId) {
        return new Background(profile.without(sessionId), organization, path);
    }
}
