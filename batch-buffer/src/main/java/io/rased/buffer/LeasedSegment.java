/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.SegmentMessage;

/**
 * A sealed segment that this node must hand over before its lease ends.
 *
 * @param due its place in the due index
 * @param owner who holds the lease; new for every claim
 * @param message what to hand over
 */
public record LeasedSegment(DueSegment due, String owner, SegmentMessage message) {}
