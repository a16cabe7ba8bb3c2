/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/**
 * A part of the answer to "why this score?".
 *
 * @param score which score
 * @param feature the feature's name, as in the model's manifest
 * @param value the feature's value in this transaction; finite
 * @param contribution by how much the score's log-odds fall when the feature is set to its median in training; finite,
 *     positive for what makes the transaction riskier
 */
public record Reason(ScoreName score, String feature, double value, double contribution) {
    /** @throws IllegalArgumentException if a number is not finite */
    public Reason {
        if (!Double.isFinite(value) || !Double.isFinite(contribution)) {
            throw new IllegalArgumentException("a reason's numbers must be finite: " + feature);
        }
    }
}
