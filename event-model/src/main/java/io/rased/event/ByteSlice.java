/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A part of a larger array, not copied. The array is shared: treat it as read-only.
 *
 * @param array where the bytes are
 * @param offset of the first
 * @param length how many
 */
@SuppressWarnings("ArrayRecordComponent") // a view, compared by identity on purpose
public record ByteSlice(byte[] array, int offset, int length) {
    /** Wraps a whole array. */
    public static ByteSlice of(byte[] array) {
        return new ByteSlice(array, 0, array.length);
    }

    /** The bytes, copied out. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    @Override
    public String toString() {
        return new String(array, offset, length, StandardCharsets.UTF_8);
    }
}
