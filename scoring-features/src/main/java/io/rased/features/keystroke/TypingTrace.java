/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import io.rased.features.facts.FactsReader;
import io.rased.features.facts.FactsWriter;
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

    private static final byte VERSION = 1;
    private static final int CLASS_BITS = 4;
    private static final int STILL_DOWN = Integer.MIN_VALUE;

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

    /** A compact binary form, sixteen bytes a key and at most 34 KB. Its first byte is its version. */
    public byte[] encode() {
        FactsWriter out = new FactsWriter(VERSION).whole(keys).number(entries.size());
        for (TypedEntry entry : entries) {
            out.whole(entry.field()).number(entry.strokes().size());
            long before = 0;
            for (Stroke stroke : entry.strokes()) {
                out.number(stroke.position() << CLASS_BITS | stroke.keyClass().ordinal())
                        .whole(stroke.down() - before)
                        .number(stroke.released() ? stroke.hold() : STILL_DOWN);
                before = stroke.down();
            }
        }
        return out.bytes();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else, or of a version that this code can't read
     */
    public static TypingTrace decode(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        long keys = in.whole();
        List<TypedEntry> entries = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            entries.add(new TypedEntry(in.whole(), strokes(in)));
        }
        in.requireEnd();
        return new TypingTrace(entries, keys);
    }

    private static List<Stroke> strokes(FactsReader in) {
        List<Stroke> strokes = new ArrayList<>();
        long down = 0;
        for (int left = in.number(); left > 0; left--) {
            int place = in.number();
            down += in.whole();
            int hold = in.number();
            strokes.add(new Stroke(
                    place >> CLASS_BITS,
                    KeyClass.at(place & (1 << CLASS_BITS) - 1),
                    down,
                    hold == STILL_DOWN ? Stroke.STILL_DOWN : down + hold));
        }
        return strokes;
    }
}
