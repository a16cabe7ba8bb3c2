/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway knows of a sealed segment beside its batches.
 *
 * @param triggerReason why it was sealed
 * @param totalBatches how many batches it holds
 * @param totalEvents how many events they hold
 * @param earliestEvent the least event timestamp, ms since 1970; -1 if the segment holds no event
 * @param latestEvent the greatest event timestamp, ms since 1970; -1 if the segment holds no event
 * @param openedAt when its first batch was taken, by Redis's clock: the time of receipt
 * @param sealedAt when it was sealed, by Redis's clock
 * @param userId the pseudonymous user, as the latest batch that named one has it
 * @param clientAddress the address that the transaction's latest batch of a browser came from, canonical; null where none
 *     was seen: of a server-side SDK it would be the backend's
 * @param userAgent the {@code User-Agent} of that batch, at most 512 chars; null where it had none
 */
public record SegmentMetadata(
        TriggerReason triggerReason,
        int totalBatches,
        long totalEvents,
        long earliestEvent,
        long latestEvent,
        Instant openedAt,
        Instant sealedAt,
        @Nullable String userId,
        @Nullable String clientAddress,
        @Nullable String userAgent) {

    /** The contract's {@code timeRange}, as {@code 2026-01-15T10:00:00Z to 2026-01-15T10:05:00Z}; null without events. */
    public @Nullable String timeRange() {
        return earliestEvent < 0
                ? null
                : Instant.ofEpochMilli(earliestEvent) + " to " + Instant.ofEpochMilli(latestEvent);
    }
}
