/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.features.odds.Assessed;
import java.util.List;

/** A score that was fitted on the organization's own history. */
final class Fitted {
    private Fitted() {}

    static Scored scored(ScoreName name, Assessed assessed) {
        if (!Double.isFinite(assessed.probability())) {
            return Scored.unavailable(UnavailableReason.NOT_A_PROBABILITY, null);
        }
        List<Reason> reasons = assessed.contributions().stream()
                .filter(part -> Double.isFinite(part.value()) && Double.isFinite(part.logRatio()))
                .limit(Explanation.TOP)
                .map(part -> new Reason(name, part.feature(), part.value(), part.logRatio()))
                .toList();
        return new Scored(
                new ScoreOutcome.Given(assessed.probability(), assessed.maturity(), assessed.logRatio()),
                reasons,
                null);
    }
}
