/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.profile.ProfileSample;
import io.rased.ai.profile.SampleKind;
import io.rased.ai.profile.StoredSample;
import io.rased.ai.profile.UserProfile;
import io.rased.event.RiskLevel;
import io.rased.features.device.DeviceFacts;
import io.rased.features.device.Screen;
import io.rased.features.device.UserAgent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecognitionTest {
    private static final Set<SampleKind> ALL = EnumSet.allOf(SampleKind.class);
    private static final Set<SampleKind> PLACE_AND_DEVICE = EnumSet.of(SampleKind.LOCATION, SampleKind.DEVICE);
    private static final UserProfile NEW = devices(2);
    private static final UserProfile KNOWN = devices(3);
    private static final Given ELSEWHERE = new Given(0.3, 1, 3);
    private static final Given AT_HOME = new Given(0.005, 1, -1.5);
    private static final Given AS_ALWAYS = new Given(0.05, 1);
    private static final Given OTHERWISE = new Given(0.8, 1);

    @ParameterizedTest
    @EnumSource(RiskLevel.class)
    void onlyLowRiskTeaches(RiskLevel level) {
        assertThat(Recognition.teaches(assessment(level, Map.of()), NEW))
                .isEqualTo(level == RiskLevel.LOW ? ALL : Set.of());
    }

    @Test
    void whatAModelWasMissingForTeachesNothing() {
        assertThat(Recognition.teaches(
                        assessment(
                                RiskLevel.LOW,
                                Map.of(
                                        ScoreName.KEYSTROKE,
                                        ScoreOutcome.unavailable(UnavailableReason.MODEL_UNAVAILABLE))),
                        NEW))
                .isEmpty();
    }

    @Test
    void theFirstSessionsTeachAllAndThenABotScoreAloneNothing() {
        assertThat(teaches(Map.of(), NEW)).isEqualTo(ALL);
        assertThat(teaches(Map.of(), KNOWN)).isEmpty();
    }

    @Test
    void whatIsKnownOfPeopleInGeneralRecognisesNobody() {
        assertThat(teaches(Map.of(ScoreName.LOCATION, new Given(0.005, 0, -1.5)), KNOWN))
                .isEmpty();
    }

    @Test
    void aNewPhoneAtHomeAJourneyWithTheUsualOneAndANewFieldThereAreLearned() {
        assertThat(teaches(Map.of(ScoreName.LOCATION, AT_HOME, ScoreName.DEVICE, ELSEWHERE), KNOWN))
                .isEqualTo(PLACE_AND_DEVICE);
        assertThat(teaches(Map.of(ScoreName.LOCATION, ELSEWHERE, ScoreName.DEVICE, AT_HOME), KNOWN))
                .isEqualTo(PLACE_AND_DEVICE);
        assertThat(teaches(Map.of(ScoreName.LOCATION, AT_HOME, ScoreName.DEVICE, AT_HOME), KNOWN))
                .isEqualTo(ALL);
        assertThat(teaches(Map.of(ScoreName.LOCATION, ELSEWHERE, ScoreName.DEVICE, ELSEWHERE), KNOWN))
                .isEmpty();
    }

    @Test
    void typingAndTheMouseAreLearnedWhereTheirOwnScoreSpeaksForThePerson() {
        assertThat(teaches(Map.of(ScoreName.KEYSTROKE, AS_ALWAYS, ScoreName.BEHAVIOUR, OTHERWISE), KNOWN))
                .isEqualTo(EnumSet.of(SampleKind.KEYSTROKE, SampleKind.LOCATION, SampleKind.DEVICE));
        assertThat(teaches(
                        Map.of(ScoreName.KEYSTROKE, OTHERWISE, ScoreName.LOCATION, AT_HOME, ScoreName.DEVICE, AT_HOME),
                        KNOWN))
                .as("somebody of the household")
                .isEqualTo(EnumSet.of(SampleKind.MOUSE, SampleKind.LOCATION, SampleKind.DEVICE));
    }

    private static Set<SampleKind> teaches(Map<ScoreName, ScoreOutcome> scores, UserProfile profile) {
        return Recognition.teaches(assessment(RiskLevel.LOW, scores), profile);
    }

    private static Assessment assessment(RiskLevel level, Map<ScoreName, ScoreOutcome> given) {
        Map<ScoreName, ScoreOutcome> scores = new EnumMap<>(ScoreName.class);
        for (ScoreName name : ScoreName.values()) {
            scores.put(name, ScoreOutcome.unavailable(UnavailableReason.NO_TEMPLATE));
        }
        scores.put(ScoreName.BOT, new Given(0.01, 1));
        scores.putAll(given);
        return new Assessment(scores, new Verdict(0.01, level, 0.5, ScoreName.BOT), List.of(), Map.of());
    }

    private static UserProfile devices(int sessions) {
        var facts = new DeviceFacts(
                new UserAgent("Firefox", 140, "Linux"), null, Screen.UNKNOWN, null, null, 8, 8, 0, null, null);
        var sample = new ProfileSample(SampleKind.DEVICE, 0, facts.encode());
        return UserProfile.of(IntStream.range(0, sessions)
                .mapToObj(day -> new StoredSample("s-" + day, day, sample))
                .toList());
    }
}
