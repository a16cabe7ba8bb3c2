/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/**
 * The scores of a result, in the order in which it lists them.
 *
 * <p>The weights are priors, documented rather than fitted: how much each kind of evidence says of the verdict until
 * labelled outcomes exist to fit them on. They add up to 1.
 */
public enum ScoreName {
    BOT("bot_detection_score", 0.35),
    KEYSTROKE("keystroke_dynamics_score", 0.25),
    LOCATION("location_anomaly_score", 0.10),
    DEVICE("device_fingerprint_score", 0.15),
    BEHAVIOUR("behavioral_anomaly_score", 0.15);

    private final String wireName;
    private final double weight;

    ScoreName(String wireName, double weight) {
        this.wireName = wireName;
        this.weight = weight;
    }

    /** The name in results. */
    public String wireName() {
        return wireName;
    }

    /** Its share in the verdict when all scores are given, 0 to 1. */
    public double weight() {
        return weight;
    }
}
