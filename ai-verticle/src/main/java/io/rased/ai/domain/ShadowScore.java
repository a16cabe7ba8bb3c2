/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.event.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a model gave that did not decide.
 *
 * @param score which score
 * @param side whose it is
 * @param model the model's version
 * @param probability 0 to 1; null where it gives none
 * @param level the transaction's, had it decided
 */
public record ShadowScore(
        ScoreName score, Side side, String model, @Nullable Double probability, RiskLevel level) {
    /** The two that are compared. */
    public enum Side {
        CHAMPION,
        CHALLENGER
    }
}
