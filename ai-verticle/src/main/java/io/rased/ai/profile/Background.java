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
}
