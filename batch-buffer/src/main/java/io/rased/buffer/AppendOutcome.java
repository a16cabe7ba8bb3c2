/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

/** How an append ended. In every case but {@link Accepted} nothing was stored. */
public sealed interface AppendOutcome {
    /**
     * The batch is in Redis.
     *
     * @param segment the segment that holds it
     * @param batches how many batches that segment has, this one included
     * @param sealed whether this batch closed the segment
     */
    record Accepted(int segment, int batches, boolean sealed) implements AppendOutcome {}

    /**
     * The same batch, with the same body, came before.
     *
     * @param segment the segment that holds it
     * @param batches how many batches that segment has now
     * @param sealed whether that segment is closed now
     */
    record Duplicate(int segment, int batches, boolean sealed) implements AppendOutcome {}

    /** The batch id came before, with another body. */
    record BatchConflict() implements AppendOutcome {}

    /** The transaction belongs to another session. */
    record TransactionOfAnotherSession() implements AppendOutcome {}
}
