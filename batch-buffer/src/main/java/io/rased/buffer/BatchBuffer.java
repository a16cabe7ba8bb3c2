/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.vertx.core.Future;

/** Where batches wait for their trigger. */
public interface BatchBuffer {
    /**
     * Appends a batch to the open segment of its transaction, in one atomic step: told apart from a duplicate, counted,
     * and the segment closed if the batch fires a trigger.
     *
     * @return how it ended; fails with {@link BufferUnavailableException} when the buffer can't take it, after which the
     *     batch is stored or not, and sending it again is safe
     */
    Future<AppendOutcome> append(IncomingBatch batch);
}
