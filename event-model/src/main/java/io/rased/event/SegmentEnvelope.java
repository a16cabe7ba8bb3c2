/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * A segment message without its batches.
 *
 * @param key which segment
 * @param session the session that the transaction belongs to
 * @param metadata what the gateway knows of it
 */
public record SegmentEnvelope(SegmentKey key, SessionId session, SegmentMetadata metadata) {}
