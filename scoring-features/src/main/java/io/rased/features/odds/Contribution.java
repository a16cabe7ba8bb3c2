/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.odds;

/**
 * A named part of the answer.
 *
 * @param feature what it is of, as {@code new_country}; stable
 * @param value what was seen, in the feature's own unit; finite
 * @param logRatio by how much it raises the log-odds of a takeover; finite, negative for what speaks against one
 */
public record Contribution(String feature, double value, double logRatio) {
    /** @throws IllegalArgumentException if a number is not finite */
    public Contribution {
        if (!Double.isFinite(value) || !Double.isFinite(logRatio)) {
            throw new IllegalArgumentException("a contribution's numbers must be finite: " + feature);
        }
    }
}
