/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/**
 * The scores of a result, in the order in which it lists them.
 *
 * <p>Weights and trust are priors, documented rather than fitted, until labelled outcomes exist to fit them on. The weights add up
 * to 1.
 */
public enum ScoreName {
    BOT("bot_detection_score", 0.35, 1),
    KEYSTROKE("keystroke_dynamics_score", 0.25, 1),
    LOCATION("location_anomaly_score", 0.10, 0.5),
    DEVICE("device_fingerprint_score", 0.15, 0.5),
    BEHAVIOUR("behavioral_anomaly_score", 0.15, 1);

    private final String wireName;
    private final double weight;
    private final double trust;

    ScoreName(String wireName, double weight, double trust) {
        this.wireName = wireName;
        this.weight = weight;
        this.trust = trust;
    }

    /** The name in results. */
    public String wireName() {
        return wireName;
    }

    /** Its share in the confidence when all scores are given, 0 to 1. */
    public double weight() {
        return weight;
    }

    /** How much of what it says is believed, 0 to 1: less of scores whose numbers no data confirm. */
    public double trust() {
        return trust;
    }
}
