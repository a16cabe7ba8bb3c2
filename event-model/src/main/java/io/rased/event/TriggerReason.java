/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.util.Optional;

/** Why a segment was sealed. */
public enum TriggerReason {
    /** A batch carried {@code metadata.trigger}. */
    TRIGGER_FLAG("trigger_flag"),
    /** The segment holds more batches than {@code trigger.batchLimit}. */
    BATCH_LIMIT_EXCEEDED("batch_limit_exceeded"),
    /** The segment holds more bytes than {@code trigger.byteLimit}. */
    BYTE_LIMIT_EXCEEDED("byte_limit_exceeded"),
    /** No batch came for {@code trigger.idle}. */
    IDLE_EXPIRED("idle_expired"),
    /** The segment's first batch is older than {@code trigger.maxAge}. */
    MAX_AGE_EXCEEDED("max_age_exceeded"),
    /** The client's backend asked for the score now. */
    SCORE_REQUESTED("score_requested");

    private final String wireName;

    TriggerReason(String wireName) {
        this.wireName = wireName;
    }

    /** The name in messages, results and metrics. */
    public String wireName() {
        return wireName;
    }

    /** The reason of that wire name, or empty if there is none. */
    public static Optional<TriggerReason> ofWireName(String wireName) {
        for (TriggerReason reason : values()) {
            if (reason.wireName.equals(wireName)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
