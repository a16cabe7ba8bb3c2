/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.features.keystroke;

import java.util.List;

/**
 * One entry of a field, from its first key to its last.
 *
 * @param field a number that stands for the field's selector
 * @param strokes by position
 */
public record TypedEntry(long field, List<Stroke> strokes) {
    /** Copies the list. */
    public TypedEntry {
        strokes = List.copyOf(strokes);
    }

    /** Whether nothing was taken back: only then is each key at the same place as the last time. */
    public boolean uncorrected() {
        return strokes.stream().noneMatch(stroke -> stroke.keyClass().corrects());
    }
}
