/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.event.RiskLevel;
import io.rased.features.PointerTrace;
import io.rased.features.SessionEvidence;
import io.rased.features.device.DeviceFacts;
import io.rased.features.keystroke.KeyClass;
import io.rased.features.keystroke.TypingRecorder;
import io.rased.features.keystroke.TypingTrace;
import io.rased.features.location.LocationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileUpdateTest {
    private static final UserProfile EMPTY = UserProfile.of(List.of());

    @ParameterizedTest
    @EnumSource(RiskLevel.class)
    void onlyLowRiskIsLearnedAndAnythingElseTakesBack(RiskLevel level) {
        ProfileUpdate update = ProfileUpdate.of("u", level, typed(LongStream.of(1), KeyClass.LETTER), EMPTY);

        assertThat(update.samples()).hasSize(level == RiskLevel.LOW ? 1 : 0);
    }

    @Test
    void whatWasTypedInAFieldLastIsKeptOfIt() {
        SessionEvidence twice = typed(LongStream.of(1, 2, 1), KeyClass.LETTER);

        ProfileUpdate update = ProfileUpdate.of("u", RiskLevel.LOW, twice, EMPTY);

        assertThat(update.samples()).extracting(ProfileSample::field).containsExactly(1L, 2L);
        UserProfile profile = profile(update.samples());
        assertThat(profile.typed(1)).hasSize(1);
        assertThat(profile.typed(3)).isEmpty();
    }

    @Test
    void anEntryInWhichSomethingWasTakenBackIsNotLearned() {
        assertThat(ProfileUpdate.of("u", RiskLevel.LOW, typed(LongStream.of(1), KeyClass.BACKSPACE), EMPTY)
                        .samples())
                .isEmpty();
    }

    @Test
    void ofOneSessionEightFieldsAreLearnedAndOfAPersonSixteen() {
        ProfileUpdate first =
                ProfileUpdate.of("u", RiskLevel.LOW, typed(LongStream.range(0, 30), KeyClass.LETTER), EMPTY);
        assertThat(first.samples()).hasSize(8);

        List<ProfileSample> kept = new ArrayList<>();
        for (long field = 0; field < UserProfile.FIELDS; field++) {
            kept.add(new ProfileSample(
                    SampleKind.KEYSTROKE, field, first.samples().get(0).bytes()));
        }
        ProfileUpdate later =
                ProfileUpdate.of("u", RiskLevel.LOW, typed(LongStream.range(14, 30), KeyClass.LETTER), profile(kept));

        assertThat(later.samples()).extracting(ProfileSample::field).containsExactly(14L, 15L);
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

    private static SessionEvidence typed(LongStream fields, KeyClass middle) {
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
        return new SessionEvidence(PointerTrace.EMPTY, typing, LocationFacts.NONE, DeviceFacts.NONE);
    }

    @Test
    void whatASessionAddedIsNotWhatItIsComparedWith() {
        ProfileSample sample = ProfileUpdate.of("u", RiskLevel.LOW, typed(LongStream.of(1), KeyClass.LETTER), EMPTY)
                .samples()
                .get(0);
        UserProfile profile = UserProfile.of(List.of(new StoredSample("s-1", sample), new StoredSample("s-2", sample)));

        assertThat(profile.without("s-2").typed(1)).hasSize(1);
        assertThat(profile.without("s-3")).isSameAs(profile);
        assertThat(profile.without("s-2").known()).isTrue();
    }

    private static UserProfile profile(List<ProfileSample> samples) {
        return UserProfile.of(
                samples.stream().map(sample -> new StoredSample("s", sample)).toList());
    }
}
