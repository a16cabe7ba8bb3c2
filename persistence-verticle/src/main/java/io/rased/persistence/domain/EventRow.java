/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import io.rased.event.ByteSlice;
import org.jspecify.annotations.Nullable;

/**
 * One event.
 *
 * @param index its place in its batch, from 0
 * @param timestamp ms since 1970
 * @param type its {@code eventType}
 * @param payload its payload as sent, a slice of the message; an empty object if it has none
 * @param extra the JSON object of the members that the contract doesn't name, as sent; null if there are none
 */
public record EventRow(
        int index,
        long timestamp,
        String type,
        ByteSlice payload,
        @Nullable ByteSlice extra) {
    /** About how many bytes it takes as a row, keys and framing aside. */
    public int size() {
        return type.length() + payload.length() + (extra == null ? 0 : extra.length());
    }
}
