/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one score ended.
 *
 * @param outcome the score, or why there is none
 * @param reasons what drives it, the weightiest first; none without a score
 * @param model the card of the model that it comes from; null for a score that needs none
 */
public record Scored(
        ScoreOutcome outcome,
        List<Reason> reasons,
        @Nullable ModelCard model) {
    /** Copies the list. */
    public Scored {
        reasons = List.copyOf(reasons);
    }

    /** No score. */
    static Scored unavailable(UnavailableReason reason, @Nullable ModelCard model) {
        return new Scored(ScoreOutcome.unavailable(reason), List.of(), model);
    }
}
