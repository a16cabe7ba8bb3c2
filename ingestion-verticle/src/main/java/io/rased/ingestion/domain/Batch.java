/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion.domain;

import io.rased.event.BatchId;
import io.rased.event.SessionId;
import io.rased.event.TransactionKey;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway reads of a valid batch; the rest stays bytes.
 *
 * @param batchId its id
 * @param transaction the transaction it is for
 * @param session the session it comes from
 * @param trigger whether it carries the trigger flag
 * @param events how many events it holds
 * @param earliest the least event timestamp, ms since 1970; -1 without events
 * @param latest the greatest event timestamp, ms since 1970; -1 without events
 * @param userId the pseudonymous user, if it names one
 */
public record Batch(
        BatchId batchId,
        TransactionKey transaction,
        SessionId session,
        boolean trigger,
        int events,
        long earliest,
        long latest,
        @Nullable String userId) {}
