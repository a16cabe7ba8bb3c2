/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/** Why a score cannot be given. */
public enum UnavailableReason {
    /** No model for this score is installed. */
    NO_MODEL("no_model"),
    /** The transaction holds fewer pointer moves than the model needs. */
    TOO_FEW_MOVES("too_few_moves"),
    /** The transaction's pointer moves all are in one place. */
    NO_MOVEMENT("no_movement"),
    /** The transaction has no entry of a field that is long enough and in which nothing was taken back. */
    TOO_FEW_KEYS("too_few_keys"),
    /** The transaction names no user. */
    NO_USER("no_user"),
    /** Where it came from isn't known: it was posted by a backend, or before that was kept. */
    NO_ADDRESS("no_address"),
    /** The device told nothing of itself. */
    NO_DEVICE("no_device"),
    /** There is nothing yet to compare with, neither of the user nor of the organization. */
    NO_HISTORY("no_history"),
    /** The user has no template yet. */
    NO_TEMPLATE("no_template"),
    /** The model failed, took too long, or is not asked because it did; the score may come with a later version. */
    MODEL_UNAVAILABLE("model_unavailable"),
    /** The model's answer was not a probability. */
    NOT_A_PROBABILITY("not_a_probability");

    private final String wireName;

    UnavailableReason(String wireName) {
        this.wireName = wireName;
    }

    /** The name in results. */
    public String wireName() {
        return wireName;
    }
}
