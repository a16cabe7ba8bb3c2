/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.reading;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * A version of a result; it never changes.
 *
 * @param transaction whose
 * @param version which
 * @param scoredAt when
 * @param body the JSON as it is served
 */
record StoredResult(String transaction, int version, Instant scoredAt, Buffer body) {
    /** The entity tag: the time tells it from the same version of a transaction that was erased and came anew. */
    String etag() {
        return "\"" + version + "-" + scoredAt.toEpochMilli() + "\"";
    }

    /** Tells whether an {@code If-None-Match} header names this version (RFC 9110, 13.1.2: weakly compared). */
    boolean matches(String ifNoneMatch) {
        for (String tag : ifNoneMatch.split(",")) {
            String bare = tag.strip();
            if (bare.equals("*") || bare.equals(etag()) || bare.equals("W/" + etag())) {
                return true;
            }
        }
        return false;
    }
}
