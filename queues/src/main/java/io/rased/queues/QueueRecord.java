/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import io.rased.event.QueueName;
import java.time.Instant;

/**
 * A message taken from a queue.
 *
 * @param queue where it was
 * @param partition which part of the queue
 * @param offset its place there
 * @param key the key it was published with, {@code organization:transaction}; empty if it had none
 * @param timestamp when it was published
 * @param value the message; shared, treat it as read-only
 * @param repair whether a repair published it once more, as what it once wrote is gone
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record QueueRecord(
        QueueName queue, int partition, long offset, String key, Instant timestamp, byte[] value, boolean repair) {
    /** The header of a message that a repair has published; it has no value. */
    static final String REPAIR = "rased-repair";

    /** Where it is, for logs: nothing of its content. */
    @Override
    public String toString() {
        return queue.topic() + "-" + partition + "@" + offset;
    }
}
