/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

/**
 * A sample as it is kept.
 *
 * @param sessionId of the session that it was learned from
 * @param day on which it was accepted, in days since 1970, UTC
 * @param sample what was learned
 */
public record StoredSample(String sessionId, long day, ProfileSample sample) {}
