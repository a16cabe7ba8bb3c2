/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/**
 * A segment: the batches of a transaction that one trigger sealed. Every sink derives its row ids from this, which is
 * what makes a second delivery of the same segment harmless.
 *
 * @param transaction the transaction it belongs to
 * @param segment its number in the transaction, from 0
 */
public record SegmentKey(TransactionKey transaction, int segment) {
    /** @throws IllegalArgumentException if {@code segment} is negative */
    public SegmentKey {
        if (segment < 0) {
            throw new IllegalArgumentException("segment must be 0 or more, not " + segment);
        }
    }

    @Override
    public String toString() {
        return transaction + ":" + segment;
    }
}
