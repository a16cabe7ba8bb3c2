/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

import io.rased.event.SegmentKey;

/**
 * A segment whose rows are all written.
 *
 * @param segment which
 * @param batches how many batches it has
 * @param events how many events they have
 */
public record Stored(SegmentKey segment, int batches, long events) {}
