/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.features.PointerTrace;
import io.rased.features.SessionEvidence;
import io.rased.features.device.DeviceFacts;
import io.rased.features.keystroke.KeyClass;
import io.rased.features.keystroke.TypingRecorder;
import io.rased.features.keystroke.TypingTrace;
import io.rased.features.location.LocationFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProfileUpdateTest {
    private static final Set<SampleKind> ALL = EnumSet.allOf(SampleKind.class);
    private static final UserProfile EMPTY = UserProfile.of(List.of());

    @Test
    void ofTheKindsThatATransactionTeachesSamplesAreKeptAndOfNoOther() {
        SessionFeatures typed = typed(LongStream.of(1), KeyClass.LETTER);

        assertThat(ProfileUpdate.of("u", ALL, typed, EMPTY).samples()).hasSize(1);
        assertThat(ProfileUpdate.of("u", EnumSet.of(SampleKind.MOUSE), typed, EMPTY)
                        .samples())
                .isEmpty();
        assertThat(ProfileUpdate.of("u", Set.of(), typed, EMPTY).samples()).isEmpty();
    }

    @Test
    void whatWasTypedInAFieldLastIsKeptOfIt() {
        SessionFeatures twice = typed(LongStream.of(1, 2, 1), KeyClass.LETTER);

        ProfileUpdate update = ProfileUpdate.of("u", ALL, twice, EMPTY);

        assertThat(update.samples()).extracting(ProfileSample::field).containsExactly(1L, 2L);
        UserProfile profile = profile(update.samples());
        assertThat(profile.typed(1)).hasSize(1);
        assertThat(profile.typed(3)).isEmpty();
    }

    @Test
    void anEntryInWhichSomethingWasTakenBackIsNotLearned() {
        assertThat(ProfileUpdate.of("u", ALL, typed(LongStream.of(1), KeyClass.BACKSPACE), EMPTY)
                        .samples())
                .isEmpty();
    }

    @Test
    void ofOneSessionEightFieldsAreLearnedThoseThatAreKeptBeforeOthers() {
        ProfileUpdate first = ProfileUpdate.of("u", ALL, typed(LongStream.range(0, 30), KeyClass.LETTER), EMPTY);
        assertThat(first.samples()).extracting(ProfileSample::field).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);

        byte[] entry = first.samples().get(0).bytes();
        UserProfile kept = profile(List.of(
                new ProfileSample(SampleKind.KEYSTROKE, 28, entry),
                new ProfileSample(SampleKind.KEYSTROKE, 29, entry),
                new ProfileSample(SampleKind.KEYSTROKE, 77, entry)));
        ProfileUpdate later = ProfileUpdate.of("u", ALL, typed(LongStream.range(0, 30), KeyClass.LETTER), kept);

        assertThat(later.samples())
                .extracting(ProfileSample::field)
                .containsExactlyInAnyOrder(28L, 29L, 0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aSampleThatCannotBeReadIsAsIfItWereNotThere() {
        UserProfile profile = profile(List.of(
                new ProfileSample(SampleKind.KEYSTROKE, 1, new byte[] {99}),
                new ProfileSample(SampleKind.LOCATION, 0, new byte[0]),
                new ProfileSample(SampleKind.DEVICE, 0, new byte[] {1, 2, 3})));

        assertThat(profile.typed(1)).isEmpty();
        assertThat(profile.locations()).isEmpty();
        assertThat(profile.devices()).isEmpty();
    }

    private static SessionFeatures typed(LongStream fields, KeyClass middle) {
        TypingRecorder recorder = new TypingRecorder();
        long[] time = {0};
        fields.forEach(field -> {
            for (int i = 0; i < 10; i++) {
                recorder.down(field, i, i == 5 ? middle : KeyClass.LETTER, time[0]);
                recorder.up(field, i, time[0] + 90);
                time[0] += 150;
            }
        });
        TypingTrace typing = recorder.trace();
        return SessionFeatures.of(
                new SessionEvidence(PointerTrace.EMPTY, typing, LocationFacts.NONE, DeviceFacts.NONE));
    }

    @Test
    void whatASessionAddedIsNotWhatItIsComparedWith() {
        ProfileSample sample = ProfileUpdate.of("u", ALL, typed(LongStream.of(1), KeyClass.LETTER), EMPTY)
                .samples()
                .get(0);
        UserProfile profile =
                UserProfile.of(List.of(new StoredSample("s-1", 0, sample), new StoredSample("s-2", 0, sample)));

        assertThat(profile.without("s-2").typed(1)).hasSize(1);
        assertThat(profile.without("s-3")).isSameAs(profile);
        assertThat(profile.without("s-2").known()).isTrue();
    }

    private static UserProfile profile(List<ProfileSample> samples) {
        return UserProfile.of(
                samples.stream().map(sample -> new StoredSample("s", 0, sample)).toList());
    }
}
