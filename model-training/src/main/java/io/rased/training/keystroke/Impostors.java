/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.Timings;
import java.util.List;

/** Which repetitions of the others are tried on a person's template. */
public enum Impostors {
    /** Their first five: they see the thing for the first time, as in the published protocol. */
    FIRST5,
    /** Their last five: they have typed it some hundreds of times. */
    LAST5;

    private static final int REPETITIONS = 5;

    List<Timings> of(Typist other) {
        List<Timings> all = other.repetitions();
        int some = Math.min(REPETITIONS, all.size());
        return this == FIRST5 ? all.subList(0, some) : all.subList(all.size() - some, all.size());
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
