/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.event.RiskLevel;

/**
 * Where one risk level ends and the next begins; kept with the model, set from its false-positive rates.
 *
 * @param medium the least risk that is MEDIUM
 * @param high the least risk that is HIGH
 * @param critical the least risk that is CRITICAL
 */
public record RiskCuts(double medium, double high, double critical) {
    /** @throws IllegalArgumentException unless 0 &lt; medium &lt; high &lt; critical &le; 1 */
    public RiskCuts {
        if (!(0 < medium && medium < high && high < critical && critical <= 1)) {
            throw new IllegalArgumentException("cuts must grow from medium over high to critical within 0 and 1, not "
                    + medium + ", " + high + ", " + critical);
        }
    }

    /** The level of a risk from 0 to 1. */
    public RiskLevel levelOf(double risk) {
        if (risk >= critical) {
            return RiskLevel.CRITICAL;
        }
        if (risk >= high) {
            return RiskLevel.HIGH;
        }
        return risk >= medium ? RiskLevel.MEDIUM : RiskLevel.LOW;
    }
}
