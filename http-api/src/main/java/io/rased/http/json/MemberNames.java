/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

import io.rased.event.json.StringBytes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names seen so far in each object that is open, to tell a duplicate by. Objects have few members, as a rule: where
 * their names stand in the text is kept in one array for all levels, and they are compared one by one, without making a
 * string of any. An object with many, or with a name that is written with escapes, gets a set of strings, so that no body
 * can make the comparing quadratic, and no spelling can hide a duplicate. One use, one thread.
 */
final class MemberNames {
    private static final int FEW = 16;

    private final byte[] text;
    private final int[] starts = new int[StrictJson.MAX_DEPTH + 1];
    private long[] signatures = new long[2 * FEW];
    private int[] ranges = new int[4 * FEW]; // from and to of each name
    private @Nullable Set<String> @Nullable [] sets;
    private int level;
    private int size;

    MemberNames(byte[] text) {
        this.text = text;
    }

    /** An object begins. */
    void open() {
        starts[++level] = size;
    }

    /** The innermost object ends. */
    void close() {
        size = starts[level];
        if (sets != null) {
            sets[level] = null;
        }
        level--;
    }

    /** Adds the name between the two bytes to the innermost object; false if it has it already. */
    boolean add(int from, int to, boolean escaped) {
        int start = starts[level];
        if (escaped || size - start >= FEW || (sets != null && sets[level] != null)) {
            return set(start).add(StringBytes.decode(text, from, to, escaped));
        }
        long signature = StringBytes.signature(text, from, to);
        for (int i = start; i < size; i++) {
            if (signatures[i] == signature && Arrays.equals(text, ranges[2 * i], ranges[2 * i + 1], text, from, to)) {
                return false;
            }
        }
        if (size == signatures.length) {
            signatures = Arrays.copyOf(signatures, 2 * size);
            ranges = Arrays.copyOf(ranges, 4 * size);
        }
        signatures[size] = signature;
        ranges[2 * size] = from;
        ranges[2 * size + 1] = to;
        size++;
        return true;
    }

    private Set<String> set(int start) {
        if (sets == null) {
            sets = newSets();
        }
        Set<String> set = sets[level];
        if (set == null) {
            set = new HashSet<>();
            for (int i = start; i < size; i++) {
                set.add(StringBytes.decode(text, ranges[2 * i], ranges[2 * i + 1], false));
            }
            sets[level] = set;
        }
        return set;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type can't be made otherwise
    private static @Nullable Set<String>[] newSets() {
        return new Set[StrictJson.MAX_DEPTH + 1];
    }
}
