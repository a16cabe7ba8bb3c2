/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.util.List;

/**
 * A sealed segment as it travels on {@link QueueName#AI_PROCESSING} and {@link QueueName#DATA_PERSISTENCE}: the
 * contract's JSON object, whose {@code eventBatches} are the bytes that clients sent.
 *
 * @param key which segment
 * @param session the session that the transaction belongs to
 * @param batches the batches in the order of arrival, each one JSON object as received
 * @param metadata what the gateway knows of it
 * @see SegmentMessageWriter
 * @see SegmentMessageReader
 */
public record SegmentMessage(SegmentKey key, SessionId session, List<ByteSlice> batches, SegmentMetadata metadata) {
    public SegmentMessage {
        batches = List.copyOf(batches);
    }
}
