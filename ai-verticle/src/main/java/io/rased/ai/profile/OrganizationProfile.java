/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.keystroke.TypingPopulation;
import io.rased.features.odds.Learned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an organization's people in general are: fitted on what was kept of its newest transactions, few of each person.
 * Immutable; safe on any thread.
 */
public final class OrganizationProfile {
    /** Nothing is known. */
    public static final OrganizationProfile UNKNOWN = of(List.of());

    private final List<ProfileSample> samples;
    private @Nullable People people;

    private record People(
            Map<Long, TypingPopulation> typing,
            io.rased.features.location.Population locations,
            io.rased.features.device.Population devices) {}

    private OrganizationProfile(List<ProfileSample> samples) {
        this.samples = List.copyOf(samples);
    }

    /**
     * That of these samples. It is fitted when it is first asked for, which may take some tens of ms: on a worker.
     *
     * @param samples of many people, and not many of one
     */
    public static OrganizationProfile of(List<ProfileSample> samples) {
        return new OrganizationProfile(samples);
    }

    /** How people type in a field. */
    public TypingPopulation typing(long field) {
        return people().typing().getOrDefault(field, TypingPopulation.UNKNOWN);
    }

    /** Where they come from. */
    public io.rased.features.location.Population locations() {
        return people().locations();
    }

    /** What devices they have. */
    public io.rased.features.device.Population devices() {
        return people().devices();
    }

    private static <T> List<T> facts(List<Learned<T>> learned) {
        return learned.stream().map(Learned::facts).toList();
    }

    private synchronized People people() {
        People known = people;
        if (known == null) {
            ReadSamples read = ReadSamples.ofPeople(samples);
            Map<Long, TypingPopulation> typing = new HashMap<>();
            read.typed().forEach((field, entries) -> typing.put(field, TypingPopulation.of(entries)));
            known = new People(
                    typing,
                    io.rased.features.location.Population.of(facts(read.locations())),
                    io.rased.features.device.Population.of(facts(read.devices())));
            people = known;
        }
        return known;
    }
}
