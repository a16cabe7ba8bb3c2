/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.OrganizationId;
import io.rased.event.SegmentKey;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;

/**
 * A member of a due index.
 *
 * @param key which segment
 * @param session the transaction's session, which is part of its list's name
 */
public record DueSegment(SegmentKey key, SessionId session) {
    /** Reads {@code organization:session:transaction:segment}. */
    static DueSegment parse(String member) {
        String[] parts = member.split(":", -1);
        return new DueSegment(
                new SegmentKey(
                        new TransactionKey(new OrganizationId(parts[0]), new TransactionId(parts[2])),
                        Integer.parseInt(parts[3])),
                new SessionId(parts[1]));
    }

    String member() {
        TransactionKey transaction = key.transaction();
        return transaction.organization() + ":" + session + ":" + transaction.transaction() + ":" + key.segment();
    }
}
