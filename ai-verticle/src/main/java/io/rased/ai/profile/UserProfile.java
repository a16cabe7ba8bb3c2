/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.device.DeviceFacts;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import io.rased.features.location.LocationFacts;
import io.rased.features.mouse.MouseSession;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was kept of a person's earlier transactions: of each kind, and of each field, the first {@link #FIRST} and the last
 * {@link #LAST}. Immutable; safe on any thread.
 */
public final class UserProfile {
    /** How many of the first samples are kept for good: later ones can't lead a template far away from them. */
    public static final int FIRST = 20;

    /** How many of the last samples are kept. */
    public static final int LAST = 50;

    /** How many fields are kept of a person. */
    public static final int FIELDS = 16;

    /** Nobody is named. */
    public static final UserProfile UNKNOWN = new UserProfile(false, new ReadSamples(List.of()));

    private final boolean known;
    private final Map<Long, List<Timings>> typed;
    private final List<MouseSession> mouse;
    private final Map<Long, Template> templates = new ConcurrentHashMap<>();
    private final List<LocationFacts> locations;
    private final List<DeviceFacts> devices;

    private UserProfile(boolean known, ReadSamples samples) {
        this.known = known;
        this.typed = samples.typed();
        this.mouse = samples.mouse();
        this.locations = samples.locations();
        this.devices = samples.devices();
    }

    /**
     * The profile of these samples.
     *
     * @param samples the oldest first
     */
    public static UserProfile of(List<ProfileSample> samples) {
        ReadSamples read = new ReadSamples(samples);
        Collections.reverse(read.locations());
        Collections.reverse(read.devices());
        return new UserProfile(true, read);
    }

    /** Whether somebody is named. */
    public boolean known() {
        return known;
    }

    /** Earlier entries of a field, the oldest first. */
    public List<Timings> typed(long field) {
        return Collections.unmodifiableList(typed.getOrDefault(field, List.of()));
    }

    /** A template, and the people beside whom it was made. */
    private record Template(TypingPopulation people, KeystrokeTemplate made) {}

    /**
     * How the person types in a field. Made when it is first asked for, which takes some tenths of a ms, and kept as long as
     * the profile is.
     *
     * @param field of which there are earlier entries
     * @param people how people in general type in it
     */
    public KeystrokeTemplate template(long field, TypingPopulation people) {
        Template known = templates.get(field);
        if (known == null || known.people() != people) {
            known = new Template(people, KeystrokeTemplate.of(typed(field), typed(field), people));
            templates.put(field, known);
        }
        return known.made();
    }

    /** The fields of which entries are kept. */
    Set<Long> fields() {
        return typed.keySet();
    }

    /** How the mouse moved in earlier sessions, the oldest first. */
    public List<MouseSession> mouse() {
        return Collections.unmodifiableList(mouse);
    }

    /** Where earlier transactions came from, the newest first. */
    public List<LocationFacts> locations() {
        return Collections.unmodifiableList(locations);
    }

    /** What earlier devices told, the newest first. */
    public List<DeviceFacts> devices() {
        return Collections.unmodifiableList(devices);
    }
}
