/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

import io.rased.event.TransactionKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A part of all users that is the same on every node, and stays while it grows: who is in a tenth is in a fifth too.
 *
 * @param share how much of all, 0 to 1
 */
public record StickyShare(double share) {
    /** @throws IllegalArgumentException unless it is from 0 to 1 */
    public StickyShare {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
    }

    /** Whether a transaction's user is in it; without one the transaction stands for itself. */
    public boolean holds(TransactionKey transaction, @Nullable String user) {
        return place(
                        transaction.organization().value(),
                        user == null ? transaction.transaction().value() : user)
                < share;
    }

    /** From 0 to 1, evenly over organizations and ids: the first 53 bits of the SHA-256. */
    private static double place(String organization, String id) {
        try {
            // No id holds a zero, so that no two pairs are one text.
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((organization + '\0' + id).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
