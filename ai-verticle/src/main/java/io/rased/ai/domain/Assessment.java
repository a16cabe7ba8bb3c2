/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the models say of a transaction.
 *
 * @param scores an outcome for each score
 * @param verdict what they say together
 * @param reasons what drives them, the weightiest first
 * @param models the version of each model that was asked, by name
 */
public record Assessment(
        Map<ScoreName, ScoreOutcome> scores, Verdict verdict, List<Reason> reasons, Map<String, String> models) {
    /** @throws IllegalArgumentException if a score has no outcome */
    public Assessment {
        scores = Map.copyOf(scores);
        reasons = List.copyOf(reasons);
        models = Map.copyOf(models);
        if (scores.size() != ScoreName.values().length) {
            throw new IllegalArgumentException("an outcome for each score, not only for " + scores.keySet());
        }
    }

    /** How a score ended. */
    public ScoreOutcome outcome(ScoreName name) {
        return Objects.requireNonNull(scores.get(name));
    }

    /** Whether its path was made before by another session. */
    public boolean replayed() {
        return reasons.stream().anyMatch(reason -> reason.feature().equals(Replay.FEATURE));
    }

    /** Whether a model that should have been asked could not be. */
    public boolean degraded() {
        return scores.containsValue(ScoreOutcome.unavailable(UnavailableReason.MODEL_UNAVAILABLE));
    }
}
