/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects a {@link TypingTrace} in one pass over the events, in the order of their times. Not safe for use by several
 * threads.
 *
 * <ul>
 *   <li>Another field, or a position that is not greater than the last, begins another entry.
 *   <li>A key that repeats because it is held is one key. A key past {@link Stroke#LAST_POSITION} is counted, not kept.
 *   <li>A release belongs to the newest key of its field and position that is still down; one without such a key is passed
 *       over.
 * </ul>
 */
public final class TypingRecorder {
    private final List<TypedEntry> entries = new ArrayList<>();
    private @Nullable List<Stroke> strokes;
    private long field;
    private long keys;

    /** A key went down. */
    public void down(long field, int position, KeyClass keyClass, long time) {
        keys++;
        if (strokes == null || field != this.field || position <= lastPosition(strokes)) {
            endEntry();
            this.field = field;
            strokes = new ArrayList<>();
        }
        if (position >= 0 && position <= Stroke.LAST_POSITION) {
            strokes.add(new Stroke(position, keyClass, time, Stroke.STILL_DOWN));
        }
    }

    /** A key went up. */
    public void up(long field, int position, long time) {
        if (strokes == null || field != this.field) {
            return;
        }
        for (int i = strokes.size() - 1; i >= 0; i--) {
            Stroke stroke = strokes.get(i);
            if (stroke.position() == position) {
                if (!stroke.released()) {
                    strokes.set(i, new Stroke(position, stroke.keyClass(), stroke.down(), time));
                }
                return;
            }
        }
    }

    /** What was typed so far. */
    public TypingTrace trace() {
        List<TypedEntry> all = new ArrayList<>(entries);
        if (strokes != null && !strokes.isEmpty() && all.size() < TypingTrace.LIMIT) {
            all.add(new TypedEntry(field, strokes));
        }
        return new TypingTrace(all, keys);
    }

    private void endEntry() {
        if (strokes != null && !strokes.isEmpty() && entries.size() < TypingTrace.LIMIT) {
            entries.add(new TypedEntry(field, strokes));
        }
    }

    private static int lastPosition(List<Stroke> strokes) {
        return strokes.isEmpty() ? -1 : strokes.get(strokes.size() - 1).position();
    }
}
