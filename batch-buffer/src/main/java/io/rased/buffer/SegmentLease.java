/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.SegmentMetadata;

/**
 * The right and duty to hand a sealed segment over before the lease ends.
 *
 * @param due its place in the due index
 * @param owner who holds the lease; new for every claim
 * @param metadata what is known of the segment
 */
public record SegmentLease(DueSegment due, String owner, SegmentMetadata metadata) {}
