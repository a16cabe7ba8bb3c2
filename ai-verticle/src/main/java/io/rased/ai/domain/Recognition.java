/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.ai.domain.ScoreOutcome.Given;
import io.rased.ai.profile.SampleKind;
import io.rased.ai.profile.UserProfile;
import io.rased.event.RiskLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a transaction may be learned: only of one whose risk is LOW and that no model was missing for, and, once anything is
 * known of the person, only where something recognised the person. That no score speaks against a transaction is not enough:
 * of one that has a bot score alone, nothing does.
 *
 * <ul>
 *   <li>Nothing has a template yet: all. Somebody has to be the first.
 *   <li>Typing and the mouse: where their own score is given it must speak for the person; where there is none, as of a new
 *       field, the other scores together must.
 *   <li>Place and device: any score must speak for the person, their own or another. So a new phone at home and a journey with
 *       the usual one are learned, which take {@link io.rased.features.odds.Familiar#DAYS} days to count.
 * </ul>
 *
 * <p>What rests on people in general alone, with no history, recognises nobody.
 */
public final class Recognition {
    private static final List<ScoreName> OF_A_PERSON =
            List.of(ScoreName.KEYSTROKE, ScoreName.LOCATION, ScoreName.DEVICE, ScoreName.BEHAVIOUR);

    private Recognition() {}

    /**
     * The kinds of samples that a transaction teaches.
     *
     * @param profile of its user, as it was assessed with
     */
    public static Set<SampleKind> teaches(Assessment assessment, UserProfile profile) {
        Set<SampleKind> kinds = EnumSet.noneOf(SampleKind.class);
        if (assessment.verdict().level() != RiskLevel.LOW || assessment.degraded()) {
            return kinds;
        }
        if (profile.enrolling()) {
            return EnumSet.allOf(SampleKind.class);
        }
        if (OF_A_PERSON.stream().anyMatch(name -> says(assessment, name) < 0)) {
            kinds.add(SampleKind.LOCATION);
            kinds.add(SampleKind.DEVICE);
        }
        if (recognises(assessment, ScoreName.KEYSTROKE)) {
            kinds.add(SampleKind.KEYSTROKE);
        }
        if (recognises(assessment, ScoreName.BEHAVIOUR)) {
            kinds.add(SampleKind.MOUSE);
        }
        return kinds;
    }

    private static boolean recognises(Assessment assessment, ScoreName own) {
        return known(assessment, own) != null
                ? says(assessment, own) < 0
                : OF_A_PERSON.stream()
                                .mapToDouble(name -> says(assessment, name))
                                .sum()
                        < 0;
    }

    private static double says(Assessment assessment, ScoreName name) {
        Given given = known(assessment, name);
        return given == null ? 0 : name.trust() * given.logRatio();
    }

    private static @Nullable Given known(Assessment assessment, ScoreName name) {
        return assessment.outcome(name) instanceof Given given && given.maturity() > 0 ? given : null;
    }
}
