/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import io.rased.event.BatchId;
import io.rased.event.ByteSlice;
import io.rased.event.MalformedMessageException;
import org.jspecify.annotations.Nullable;

/**
 * A batch taken apart: what the store has columns for, the events, and the rest as it was sent.
 *
 * @param id its id
 * @param sequence the client's number for it, null if it sent none
 * @param sentAt the client's {@code timestamp}, as sent; null if it sent none
 * @param events the JSON array of its events, a slice of the message
 * @param envelope the JSON object of all its other members, as sent and in their order
 */
public record BatchContent(
        BatchId id, @Nullable Long sequence, @Nullable String sentAt, ByteSlice events, ByteSlice envelope) {
    /**
     * Takes a batch apart in one pass. The events are passed over: read them with {@link EventScanner}.
     *
     * @throws MalformedMessageException if it isn't a batch
     */
    public static BatchContent read(ByteSlice batch) throws MalformedMessageException {
        return new BatchScanner(batch).scan();
    }
}
