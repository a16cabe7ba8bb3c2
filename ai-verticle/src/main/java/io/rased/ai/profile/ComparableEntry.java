/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.Timing;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypedEntry;
import io.rased.features.keystroke.TypingTrace;
import java.util.List;

/**
 * An entry of a transaction that can be compared with others of the same field.
 *
 * @param field the field's number
 * @param times of its keys
 */
public record ComparableEntry(long field, Timings times) {
    private static final int LEAST_TIMES = Timing.values().length * KeystrokeFeatures.LEAST_TIMES;

    /** Those in which nothing was taken back and that are long enough, in their order. */
    static List<ComparableEntry> of(TypingTrace typing) {
        return typing.entries().stream()
                .filter(TypedEntry::uncorrected)
                .map(entry -> new ComparableEntry(entry.field(), Timings.of(entry)))
                .filter(entry -> entry.times().size() >= LEAST_TIMES)
                .toList();
    }
}
