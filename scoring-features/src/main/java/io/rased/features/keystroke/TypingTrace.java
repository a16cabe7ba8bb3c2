/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed in a session, entry by entry, as times and classes of keys: the first {@link #LIMIT} entries are kept, all
 * keys are counted.
 *
 * @param entries in the order in which they began
 * @param keys how many keys were pressed, kept or not
 */
public record TypingTrace(List<TypedEntry> entries, long keys) {
    /** How many entries are kept. */
    public static final int LIMIT = 32;

    /** Nothing typed. */
    public static final TypingTrace EMPTY = new TypingTrace(List.of(), 0);

    /** @throws IllegalArgumentException if there are more entries than are kept */
    public TypingTrace {
        entries = List.copyOf(entries);
        if (entries.size() > LIMIT) {
            throw new IllegalArgumentException(entries.size() + " entries are more than are kept");
        }
    }

    /** This and what was typed after it. An entry over the border of two segments stays two. */
    public TypingTrace followedBy(TypingTrace later) {
        List<TypedEntry> all = new ArrayList<>(entries);
        later.entries.stream().limit(LIMIT - (long) all.size()).forEach(all::add);
        return new TypingTrace(all, keys + later.keys);
    }
}
