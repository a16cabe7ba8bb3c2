/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.TransactionKey;

/**
 * The shards of the buffer. A transaction's keys and its shard's due index carry the same hash tag, so they share a slot
 * and a script may touch them all, on one Redis or on a cluster.
 */
final class Shards {
    /** Fixed: another number would look for waiting batches in other shards than they are in. */
    static final int COUNT = 16;

    private Shards() {}

    /** The hash tag of a transaction's shard. */
    static String tag(TransactionKey transaction) {
        // String.hashCode is specified, so that every node and version finds the same shard.
        return tag(Math.floorMod(transaction.queueKey().hashCode(), COUNT));
    }

    /** The hash tag of shard {@code number}. */
    static String tag(int number) {
        return "{" + number + "}";
    }
}
