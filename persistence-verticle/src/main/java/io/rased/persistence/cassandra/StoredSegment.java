/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.cassandra;

/**
 * What Cassandra has of a segment.
 *
 * @param batches rows of its batches
 * @param announced how many events those say they have
 * @param events rows of its events
 */
public record StoredSegment(int batches, long announced, long events) {}
