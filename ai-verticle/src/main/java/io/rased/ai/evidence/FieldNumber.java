/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number that stands for a field: the first 64 bits of its selector's SHA-256. What is kept of a person's typing then names no
 * field, and a client that puts something else than a selector there leaves nothing readable behind.
 */
final class FieldNumber {
    /** That of an event that names no field. */
    static final long NONE = of("");

    private FieldNumber() {}

    static long of(String selector) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(selector.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
