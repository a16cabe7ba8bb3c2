/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.io.IOException;

/** Reads the batches of a segment message while {@link SegmentMessageReader} goes through it. One use, one thread. */
@FunctionalInterface
public interface SegmentBatches {
    /**
     * Reads the next batch.
     *
     * @param json stands before the batch, which is an object, and must stand behind it afterwards
     * @throws IOException if a parser of a part fails
     * @throws MalformedMessageException if it is no batch
     */
    void read(JsonScanner json) throws IOException, MalformedMessageException;
}
