/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.SegmentKey;
import io.rased.event.SessionId;
import io.rased.event.TransactionKey;

/** Every key that Rased has in Redis. Ids hold no colon and no brace, so keys can't be forged by choosing an id. */
final class RedisKeys {
    private RedisKeys() {}

    /** List: the open segment's batches, as received. */
    static String events(TransactionKey transaction, SessionId session) {
        return "events:" + Shards.tag(transaction) + ":" + transaction.organization() + ":" + session + ":"
                + transaction.transaction();
    }

    /** Hash: the transaction's session, the open segment's counters, and the batches of each closed one. */
    static String transaction(TransactionKey transaction) {
        return "transaction:" + Shards.tag(transaction) + ":" + transaction;
    }

    /** Hash: batch id to {@code segment:body hash:received ms}. */
    static String batches(TransactionKey transaction) {
        return "batches:" + Shards.tag(transaction) + ":" + transaction;
    }

    /** Sorted set of a shard: who must be sealed or handed over, by when. */
    static String due(String tag) {
        return "due:" + tag;
    }

    /** List: a sealed segment's batches, until they are handed over. */
    static String sealed(SegmentKey segment) {
        return "sealed:" + Shards.tag(segment.transaction()) + ":" + segment;
    }

    /** Hash: a sealed segment's metadata and the owner of its lease. */
    static String sealedMeta(SegmentKey segment) {
        return "sealed-meta:" + Shards.tag(segment.transaction()) + ":" + segment;
    }

    /** Number of a shard: the bytes of its sealed segments. */
    static String sealedBytes(String tag) {
        return "sealed-bytes:" + tag;
    }
}
