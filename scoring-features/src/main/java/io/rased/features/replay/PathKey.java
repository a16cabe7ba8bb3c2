/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An organization's own way to number paths, so that one path has other fingerprints in each organization and the one's tell
 * nothing about the other's. It is no secret: who has a path and knows the organization can compute its fingerprints.
 *
 * @param first 64 bits that are mixed in
 * @param second 64 more
 */
public record PathKey(long first, long second) {
    /** That of an organization: the first 128 bits of a SHA-256 of its id. */
    public static PathKey of(String organization) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(("rased path\0" + organization).getBytes(StandardCharsets.UTF_8)));
            return new PathKey(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A number that stands for this one in this organization. */
    long number(long hash) {
        return Mix.of(Mix.of(hash ^ first) ^ second);
    }
}
