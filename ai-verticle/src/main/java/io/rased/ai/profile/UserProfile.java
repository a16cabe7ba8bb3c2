/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.device.DeviceFacts;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import io.rased.features.location.LocationFacts;
import io.rased.features.mouse.MouseIdentity;
import io.rased.features.mouse.MouseSession;
import io.rased.features.odds.Familiar;
import io.rased.features.odds.Learned;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was kept of a person's earlier transactions: of each kind, and of each field, the first ones and the last
 * ones ({@link ProfileLimits}). Immutable; safe on any thread.
 */
public final class UserProfile {
    /** Nobody is named. */
    public static final UserProfile UNKNOWN = new UserProfile(false, List.of());

    private final boolean known;
    private final List<StoredSample> samples;
    private volatile @Nullable ReadSamples read;
    private final Map<Long, Template> templates = new ConcurrentHashMap<>();

    private UserProfile(boolean known, List<StoredSample> samples) {
        this.known = known;
        this.samples = List.copyOf(samples);
    }

    /**
     * The profile of these samples. They are read when they are first asked for, which may take some ms: on a worker.
     *
     * @param samples the oldest first
     */
    public static UserProfile of(List<StoredSample> samples) {
        return new UserProfile(true, samples);
    }

    /**
     * The same without what was learned from a session: a transaction is compared with earlier sessions, not with what an
     * earlier version of itself has added.
     */
    public UserProfile without(String sessionId) {
        List<StoredSample> others = samples.stream()
                .filter(stored -> !stored.sessionId().equals(sessionId))
                .toList();
        return others.size() == samples.size() ? this : new UserProfile(known, others);
    }

    /** How many bytes its samples are, as they are kept; read, they take about twice that. */
    public int bytes() {
        return samples.stream()
                .mapToInt(stored -> stored.sample().bytes().length)
                .sum();
    }

    /** Whether somebody is named. */
    public boolean known() {
        return known;
    }

    /** Earlier entries of a field, the oldest first. */
    public List<Timings> typed(long field) {
        return Collections.unmodifiableList(read().typed().getOrDefault(field, List.of()));
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

    /** Whether there is no template of any kind yet: nobody is known whom another could be mistaken for. */
    public boolean enrolling() {
        ReadSamples read = read();
        return read.typed().values().stream().allMatch(entries -> entries.size() < KeystrokeTemplate.LEAST_ENTRIES)
                && read.mouse().size() < MouseIdentity.MIN_SESSIONS
                && read.locations().size() < Familiar.DAYS
                && read.devices().size() < Familiar.DAYS;
    }

    /** The fields of which entries are kept. */
    Set<Long> fields() {
        return read().typed().keySet();
    }

    /** How the mouse moved in earlier sessions, the oldest first. */
    public List<MouseSession> mouse() {
        return Collections.unmodifiableList(read().mouse());
    }

    /** Where earlier transactions came from, the oldest first. */
    public List<Learned<LocationFacts>> locations() {
        return Collections.unmodifiableList(read().locations());
    }

    /** What earlier devices told, the oldest first. */
    public List<Learned<DeviceFacts>> devices() {
        return Collections.unmodifiableList(read().devices());
    }

    private ReadSamples read() {
        ReadSamples known = read;
        if (known == null) {
            known = ReadSamples.ofPerson(samples);
            read = known; // two that read at the same time come to the same
        }
        return known;
    }
}
