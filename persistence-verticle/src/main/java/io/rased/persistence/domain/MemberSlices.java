/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.persistence.domain;

import io.rased.event.ByteSlice;
import java.util.Arrays;

/** Some members of a JSON object, collected as they were sent into an object of their own. */
final class MemberSlices {
    private final ByteSlice source;
    private int[] bounds = new int[16];
    private int count;
    private int bytes;

    MemberSlices(ByteSlice source) {
        this.source = source;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds a member, from its name's quote to its value's end, counted from the source's first byte. */
    void add(int from, int to) {
        if (count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[count++] = from;
        bounds[count++] = to;
        bytes += to - from + 1;
    }

    void clear() {
        count = 0;
        bytes = 0;
    }

    /** The JSON object of the members added, in their order. */
    ByteSlice toObject() {
        byte[] object = new byte[Math.max(2, bytes + 1)];
        int at = 0;
        for (int i = 0; i < count; i += 2) {
            object[at++] = (byte) (i == 0 ? '{' : ',');
            System.arraycopy(source.array(), source.offset() + bounds[i], object, at, bounds[i + 1] - bounds[i]);
            at += bounds[i + 1] - bounds[i];
        }
        if (count == 0) {
            object[0] = '{';
        }
        object[object.length - 1] = '}';
        return ByteSlice.of(object);
    }
}
