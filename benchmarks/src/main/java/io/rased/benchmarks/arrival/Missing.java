/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.arrival;

/**
 * What has not arrived yet.
 *
 * @param batches that were answered 202 and are not in Cassandra
 * @param segments whose transaction was triggered and that have no result in PostgreSQL
 * @param wrong segments whose result covers another number of events than were answered 202
 */
public record Missing(long batches, long segments, long wrong) {
    /** Whether all is there as it should be. */
    public boolean isNothing() {
        return batches == 0 && segments == 0 && wrong == 0;
    }
}
