/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import io.rased.ai.profile.ProfileLimits;
import io.rased.config.DataSize;
import io.rased.config.Range;
import io.rased.config.Setting;
import java.time.Duration;

/**
 * How much is kept of users, and for how long.
 *
 * @param retention after the last sample, before a profile is deleted
 * @param sweepInterval between looks for profiles to delete
 * @param sweepBatch how many are deleted in one go
 * @param fields of a user that are typed in
 * @param first of the first samples of a kind and field, for good
 * @param last of the last ones
 * @param lastOfDay of the last ones those of one day
 * @param remembered how long a process remembers a user's profile
 * @param rememberedBytes of samples that a process remembers; on the heap about twice that
 * @param organizationRemembered how long a process remembers how an organization's people are
 * @param organizations that a process remembers
 * @param organizationPeople by whom that is known, those who taught something last
 * @param organizationSamples by which
 */
public record ProfileSettings(
        @Setting(value = "400d", doc = "How long after a user's last accepted transaction the profile is deleted.")
        @Range(min = "1d", max = "3650d")
        Duration retention,

        @Setting(value = "1h", doc = "Pause between looks for profiles whose time is over.")
        @Range(min = "50ms", max = "7d")
        Duration sweepInterval,

        @Setting(value = "100", doc = "How many profiles are deleted in one go.") @Range(min = "1", max = "10000")
        int sweepBatch,

        @Setting(value = "16", doc = "Fields of a user of which entries are kept.") @Range(min = "4", max = "256")
        int fields,

        @Setting(value = "20", doc = "First samples of a kind and field that are kept for good.")
        @Range(min = "20", max = "1000")
        int first,

        @Setting(value = "50", doc = "Last samples of a kind and field that are kept.") @Range(min = "20", max = "1000")
        int last,

        @Setting(value = "10", doc = "How many of the last samples of a kind and field may be of one day.")
        @Range(min = "1", max = "300")
        int lastOfDay,

        @Setting(value = "30s", doc = "How long a process remembers a user's profile, also one that was erased.")
        @Range(min = "10ms", max = "10m")
        Duration remembered,

        @Setting(value = "24MiB", doc = "Bytes of users' samples that a process remembers; they take twice that.")
        @Range(min = "1MiB", max = "1GiB")
        DataSize rememberedBytes,

        @Setting(value = "5m", doc = "How long a process remembers how an organization's people are.")
        @Range(min = "10ms", max = "1d")
        Duration organizationRemembered,

        @Setting(value = "20", doc = "Organizations of which a process remembers that.") @Range(min = "1", max = "1000")
        int organizations,

        @Setting(value = "500", doc = "People by whom that is known: those who taught something last.")
        @Range(min = "1", max = "10000")
        int organizationPeople,

        @Setting(value = "5000", doc = "Samples by which it is known, three of a person, kind and field at most.")
        @Range(min = "1", max = "100000")
        int organizationSamples) {
    /** @throws IllegalArgumentException if the limits don't fit together */
    public ProfileSettings {
        ProfileLimits.requireDays(last, lastOfDay);
    }

    /** How much is kept of a user. */
    ProfileLimits limits() {
        return new ProfileLimits(fields, first, last, lastOfDay);
    }
}
