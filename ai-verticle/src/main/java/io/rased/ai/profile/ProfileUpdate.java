/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.event.RiskLevel;
import io.rased.features.SessionEvidence;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypedEntry;
import io.rased.features.mouse.MouseIdentity;
import io.rased.features.mouse.MouseSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a transaction's newest version does to its user's profile. A profile learns only from transactions whose risk is LOW; a
 * transaction that no longer is takes back what it added. Of a session there is one sample of a kind and field, so that no
 * session moves a profile by more than its share.
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
     * @param level the risk of its newest version
     * @param profile the user's, as it was assessed with
     */
    public static ProfileUpdate of(String userId, RiskLevel level, SessionEvidence evidence, UserProfile profile) {
        return new ProfileUpdate(userId, level == RiskLevel.LOW ? samples(evidence, profile) : List.of());
    }

    /** That of a transaction of which nothing is to be learned. */
    public static ProfileUpdate nothing(String userId) {
        return new ProfileUpdate(userId, List.of());
    }

    private static List<ProfileSample> samples(SessionEvidence evidence, UserProfile profile) {
        List<ProfileSample> samples = new ArrayList<>();
        lastEntries(evidence, profile)
                .forEach((field, entry) -> samples.add(new ProfileSample(
                        SampleKind.KEYSTROKE, field, Timings.of(entry).encode())));
        float[][] windows = MouseIdentity.windows(evidence.pointer());
        if (windows.length >= MouseIdentity.MIN_WINDOWS) {
            samples.add(new ProfileSample(
                    SampleKind.MOUSE, 0, MouseSession.of(windows).encode()));
        }
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

    /** The last entry of each field, of fields that are kept or for which there is room. */
    private static Map<Long, TypedEntry> lastEntries(SessionEvidence evidence, UserProfile profile) {
        Map<Long, TypedEntry> last =
                new TreeMap<>(); // in one order, so that writers don't wait for each other in a circle
        int room = UserProfile.FIELDS - profile.fields().size();
        for (TypedEntry entry : TypedFields.comparable(evidence.typing())) {
            boolean there = last.containsKey(entry.field());
            boolean kept = profile.fields().contains(entry.field());
            if (there || last.size() < FIELDS_OF_SESSION && (kept || room-- > 0)) {
                last.put(entry.field(), entry);
            }
        }
        return last;
    }
}
