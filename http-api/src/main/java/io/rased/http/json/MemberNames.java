/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names seen so far in each object that is open, to tell a duplicate by. Objects have few members, as a rule: their
 * names stand in one array for all levels and are compared one by one, which costs a fifth of a set for each object. An
 * object with many gets its set, so that no body can make the comparing quadratic. One use, one thread.
 */
final class MemberNames {
    private static final int FEW = 16;

    private final int[] starts = new int[StrictJson.MAX_DEPTH + 1];
    private String[] names = new String[2 * FEW];
    private @Nullable Set<String> @Nullable [] sets;
    private int level;
    private int size;

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

    /** Adds a name to the innermost object; false if it has it already. */
    boolean add(String name) {
        int start = starts[level];
        if (size - start >= FEW) {
            return set(start).add(name);
        }
        int hash = name.hashCode(); // remembered in the string, which the parser gives again for the same name
        for (int i = start; i < size; i++) {
            if (names[i].hashCode() == hash && names[i].equals(name)) {
                return false;
            }
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
        }
        names[size++] = name;
        return true;
    }

    private Set<String> set(int start) {
        if (sets == null) {
            sets = newSets();
        }
        Set<String> set = sets[level];
        if (set == null) {
            set = new HashSet<>(Arrays.asList(names).subList(start, size));
            sets[level] = set;
        }
        return set;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type can't be made otherwise
    private static @Nullable Set<String>[] newSets() {
        return new Set[StrictJson.MAX_DEPTH + 1];
    }
}
