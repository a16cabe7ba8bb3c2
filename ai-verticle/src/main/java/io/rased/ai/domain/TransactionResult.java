/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.event.SessionId;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import java.time.Instant;

/**
 * A version of a transaction's result: the scores over its segments so far.
 *
 * @param transaction whose result
 * @param session the transaction's session
 * @param version from 1, one more with each segment scored and with the rescore of a degraded version
 * @param segments how many segments it covers
 * @param events how many events they hold
 * @param triggerReason why the newest of them was sealed
 * @param assessment the scores
 * @param processingMillis from taking the segment's message to having the scores
 * @param scoredAt when
 */
public record TransactionResult(
        TransactionKey transaction,
        SessionId session,
        int version,
        int segments,
        long events,
        TriggerReason triggerReason,
        Assessment assessment,
        long processingMillis,
        Instant scoredAt) {}
