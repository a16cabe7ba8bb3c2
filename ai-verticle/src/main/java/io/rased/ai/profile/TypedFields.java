/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.profile;

import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.Timing;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypedEntry;
import io.rased.features.keystroke.TypingTrace;
import java.util.List;

/** The entries of a transaction that can be compared with others of the same field. */
public final class TypedFields {
    private static final int LEAST_TIMES = Timing.values().length * KeystrokeFeatures.LEAST_TIMES;

    private TypedFields() {}

    /** Those in which nothing was taken back and that are long enough, in their order. */
    public static List<TypedEntry> comparable(TypingTrace typing) {
        return typing.entries().stream()
                .filter(entry -> entry.uncorrected() && Timings.of(entry).size() >= LEAST_TIMES)
                .toList();
    }
}
