/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.TransactionKey;
import java.util.List;

/**
 * What the buffer knows of a transaction, all of one moment.
 *
 * @param key which transaction
 * @param accepted how many batch ids it remembers: the batches that were answered 202, each once
 * @param waiting how many batches the open segment should hold
 * @param listed how many its list does hold
 * @param forgotten how many segments have batches here and no place in the due index, so that nobody will hand them over
 * @param closed the closed segments, in no order
 */
public record BufferedTransaction(
        TransactionKey key, int accepted, int waiting, int listed, int forgotten, List<ClosedSegment> closed) {
    public BufferedTransaction {
        closed = List.copyOf(closed);
    }

    /**
     * A closed segment.
     *
     * @param number its number in the transaction
     * @param batches how many it was closed with
     * @param listed how many are still in the buffer; 0 once it was handed over
     */
    public record ClosedSegment(int number, int batches, int listed) {
        /** Whether both queues have it. */
        public boolean handedOver() {
            return listed == 0;
        }
    }
}
