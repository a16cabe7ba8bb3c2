/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads the batches of a segment message while {@link SegmentMessageReader} goes through it. One use, one thread. */
@FunctionalInterface
public interface SegmentBatches {
    /**
     * Reads the next batch.
     *
     * @param json stands on the batch's opening brace, and must stand on its closing one afterwards
     * @throws IOException if the parser fails
     * @throws MalformedMessageException if it is no batch
     */
    void read(JsonParser json) throws IOException, MalformedMessageException;
}
