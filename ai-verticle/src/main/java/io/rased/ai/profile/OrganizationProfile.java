/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.keystroke.TypingPopulation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an organization's people in general are: fitted on what was kept of its newest transactions, few of each person.
 * Immutable; safe on any thread.
 */
public final class OrganizationProfile {
    /** Nothing is known. */
    public static final OrganizationProfile UNKNOWN = of(List.of());

    private final Map<Long, TypingPopulation> typing;
    private final io.rased.features.location.Population locations;
    private final io.rased.features.device.Population devices;

    private OrganizationProfile(
            Map<Long, TypingPopulation> typing,
            io.rased.features.location.Population locations,
            io.rased.features.device.Population devices) {
        this.typing = typing;
        this.locations = locations;
        this.devices = devices;
    }

    /**
     * That of these samples.
     *
     * @param samples of many people, and not many of one
     */
    public static OrganizationProfile of(List<ProfileSample> samples) {
        ReadSamples read = new ReadSamples(samples);
        Map<Long, TypingPopulation> typing = new HashMap<>();
        read.typed().forEach((field, entries) -> typing.put(field, TypingPopulation.of(entries)));
        return new OrganizationProfile(
                typing,
                io.rased.features.location.Population.of(read.locations()),
                io.rased.features.device.Population.of(read.devices()));
    }

    /** How people type in a field. */
    public TypingPopulation typing(long field) {
        return typing.getOrDefault(field, TypingPopulation.UNKNOWN);
    }

    /** Where they come from. */
    public io.rased.features.location.Population locations() {
        return locations;
    }

    /** What devices they have. */
    public io.rased.features.device.Population devices() {
        return devices;
    }
}
