/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.BatchId;
import io.rased.event.SessionId;
import io.rased.event.TransactionKey;
import org.jspecify.annotations.Nullable;

/**
 * A valid batch on its way into the buffer.
 *
 * @param transaction the transaction it is for
 * @param session the session that sends it
 * @param batchId its id, unique in the transaction
 * @param body the bytes to store, as received; not copied, so don't change them
 * @param trigger whether it carries the trigger flag
 * @param events how many events it holds
 * @param earliest the least event timestamp, ms since 1970; -1 without events
 * @param latest the greatest event timestamp, ms since 1970; -1 without events
 * @param userId the pseudonymous user, if it names one
 * @param clientAddress the client's address; null where the batch shows no client, as a backend's doesn't: then that of an
 *     earlier batch stays, with its user agent
 * @param userAgent the request's {@code User-Agent}
 */
@SuppressWarnings("ArrayRecordComponent") // the body is handed on, never compared
public record IncomingBatch(
        TransactionKey transaction,
        SessionId session,
        BatchId batchId,
        byte[] body,
        boolean trigger,
        int events,
        long earliest,
        long latest,
        @Nullable String userId,
        @Nullable String clientAddress,
        @Nullable String userAgent) {}
