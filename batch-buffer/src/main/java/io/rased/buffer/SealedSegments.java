/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.SegmentMessage;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is due, and the leases on it. A lease is a deadline put off: its holder's death makes the segment due again, and
 * any node finds it. Every future fails with {@link BufferUnavailableException} when the buffer is away.
 */
public interface SealedSegments {
    /** What is due now, at most {@code limitPerShard} of each shard; the longest due first. */
    Future<List<DueSegment>> due(int limitPerShard);

    /**
     * Seals {@code due} if it is open, and takes its lease.
     *
     * @return the lease; empty if another node has it, or a batch put its deadline off
     */
    Future<Optional<SegmentLease>> claim(DueSegment due);

    /** What the holder of {@code lease} must hand over. */
    Future<SegmentMessage> read(SegmentLease lease);

    /**
     * Makes the lease last its whole length again.
     *
     * @return false if it has ended, and another node has taken it over
     */
    Future<Boolean> renew(SegmentLease lease);

    /**
     * Deletes a segment that was handed over, if the lease is still this owner's; if not, the new owner hands it over
     * once more, which the sinks tell as a repetition.
     */
    Future<Void> delete(SegmentLease lease);

    /** Gives a segment back that could not be handed over; it is due again after {@code wait}. */
    Future<Void> handBack(SegmentLease lease, Duration wait);
}
