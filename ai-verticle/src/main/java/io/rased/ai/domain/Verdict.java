/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.event.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the scores say together.
 *
 * @param risk how risky, 0 to 1; null if there is no score
 * @param level the risk by the cuts; UNKNOWN if there is no score
 * @param confidence how sure, 0 to 1; 0 if there is no score
 * @param driver the score that says most for the risk, null if there is none
 */
public record Verdict(
        @Nullable Double risk,
        RiskLevel level,
        double confidence,
        @Nullable ScoreName driver) {
    /** The verdict without any score. */
    public static final Verdict UNKNOWN = new Verdict(null, RiskLevel.UNKNOWN, 0, null);
}
