/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.odds.Familiar;

/**
 * How much is kept of a person.
 *
 * @param fields that are typed in
 * @param first of the first samples of a kind and field, for good
 * @param last of the last ones
 * @param lastOfDay of the last ones those of one day; so many that they are of the days that make a value familiar
 */
public record ProfileLimits(int fields, int first, int last, int lastOfDay) {
    /** @throws IllegalArgumentException if the last ones could all be of fewer than {@link Familiar#DAYS} days */
    public ProfileLimits {
        requireDays(last, lastOfDay);
    }

    /** @throws IllegalArgumentException as the constructor does, by the settings' names */
    public static void requireDays(int last, int lastOfDay) {
        if (lastOfDay * Familiar.DAYS > last) {
            throw new IllegalArgumentException("ai.profiles.lastOfDay, " + lastOfDay + ", must be at most "
                    + last / Familiar.DAYS + ": the last samples (ai.profiles.last, " + last + ") must be of "
                    + Familiar.DAYS + " days at least");
        }
    }
}
