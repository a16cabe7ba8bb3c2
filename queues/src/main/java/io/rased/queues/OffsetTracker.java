/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * What of one partition is under way, from its assignment to its revocation, and up to where it may be committed. Offsets
 * open in rising order and close in any. Not safe for threads: the consumer's context owns it.
 */
final class OffsetTracker {
    private static final long NONE = -1;

    private final TreeSet<Long> open = new TreeSet<>();
    private long next = NONE;
    private long committed = NONE;
    private boolean revoked;

    void open(long offset) {
        if (next == NONE) {
            committed = offset;
        }
        open.add(offset);
        next = offset + 1;
    }

    void close(long offset) {
        open.remove(offset);
    }

    int openCount() {
        return open.size();
    }

    /** The offset to commit, that of the first message not ended; empty if that is committed already. */
    OptionalLong committable() {
        long position = open.isEmpty() ? next : open.first();
        return position > committed ? OptionalLong.of(position) : OptionalLong.empty();
    }

    void committed(long position) {
        committed = Math.max(committed, position);
    }

    /** The partition went to another member: nothing of it may be committed any more. */
    void revoke() {
        revoked = true;
    }

    boolean isRevoked() {
        return revoked;
    }
}
