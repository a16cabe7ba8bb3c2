/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.SessionEvidence;
import io.rased.features.keystroke.Timings;
import io.rased.features.mouse.MouseIdentity;
import io.rased.features.mouse.MouseSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a transaction's newest version does to its user's profile. What it no longer teaches it takes back. Of a session there is
 * one sample of a kind and field, so that no session moves a profile by more than its share.
 *
 * @param userId whose
 * @param samples what is kept of the transaction, instead of what was; none takes it back
 */
public record ProfileUpdate(String userId, List<ProfileSample> samples) {
    /** A longer id has no profile: an index could not hold it. */
    public static final int LONGEST_USER_ID = 256;

    /** Fields of one session that are learned. */
    private static final int FIELDS_OF_SESSION = 8;

    /** Copies the list. */
    public ProfileUpdate {
        samples = List.copyOf(samples);
    }

    /**
     * That of a transaction.
     *
     * @param kinds what it teaches; none takes back all
     * @param profile the user's, as it was assessed with
     */
    public static ProfileUpdate of(
            String userId, Set<SampleKind> kinds, SessionFeatures features, UserProfile profile) {
        return new ProfileUpdate(
                userId,
                kinds.isEmpty()
                        ? List.of()
                        : samples(features, profile).stream()
                                .filter(sample -> kinds.contains(sample.kind()))
                                .toList());
    }

    private static List<ProfileSample> samples(SessionFeatures features, UserProfile profile) {
        List<ProfileSample> samples = new ArrayList<>();
        lastEntries(features.typed(), profile)
                .forEach((field, times) -> samples.add(new ProfileSample(SampleKind.KEYSTROKE, field, times.encode())));
        float[][] windows = features.mouse();
        if (windows.length >= MouseIdentity.MIN_WINDOWS) {
            samples.add(new ProfileSample(
                    SampleKind.MOUSE, 0, MouseSession.of(windows).encode()));
        }
        SessionEvidence evidence = features.evidence();
        if (evidence.location().isPlaced()) {
            samples.add(new ProfileSample(
                    SampleKind.LOCATION, 0, evidence.location().encode()));
        }
        if (!evidence.device().isEmpty()) {
            samples.add(
                    new ProfileSample(SampleKind.DEVICE, 0, evidence.device().encode()));
        }
        return samples;
    }

    /** The last entry of each field; of too many fields those that are kept, and then the first. */
    private static Map<Long, Timings> lastEntries(List<ComparableEntry> entries, UserProfile profile) {
        Map<Long, Timings> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(entry.field(), entry.times()));
        List<Long> fields = last.keySet().stream()
                .sorted(Comparator.comparing(field -> !profile.fields().contains(field)))
                .limit(FIELDS_OF_SESSION)
                .toList();
        last.keySet().retainAll(fields);
        return last;
    }
}
