/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

/**
 * What a transaction is compared with.
 *
 * @param profile the account's person
 * @param organization the organization's people
 */
public record Background(UserProfile profile, OrganizationProfile organization) {
    /** Nothing is known. */
    public static final Background UNKNOWN = new Background(UserProfile.UNKNOWN, OrganizationProfile.UNKNOWN);

    /** What was known before this session: its own transactions are not what they are compared with. */
    public Background before(String sessionId) {
        return new Background(profile.without(sessionId), organization);
    }
}
