/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.time.Instant;

/**
 * "Version n of this transaction's result can be read": what travels on {@link QueueName#CLIENT_NOTIFICATION} and, as
 * the same JSON, is the body of a webhook.
 *
 * @param transaction whose result
 * @param session the transaction's session
 * @param version the result's version, from 1
 * @param riskLevel the verdict
 * @param timestamp when it was scored
 */
public record Notification(
        TransactionKey transaction, SessionId session, int version, RiskLevel riskLevel, Instant timestamp) {
    /** The event type that endpoints subscribe to. */
    public static final String TYPE = "transaction.scored";

    /** @throws IllegalArgumentException if {@code version} is less than 1 */
    public Notification {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more, not " + version);
        }
    }

    /** Where the result can be read, relative to the gateway. */
    public String resultUrl() {
        return "/v1/results/" + transaction.transaction().value();
    }
}
