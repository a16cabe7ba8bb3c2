/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.Timings;
import java.util.List;

/**
 * A person who typed the same thing again and again.
 *
 * @param name in the data set
 * @param repetitions in the order in which they were typed
 */
public record Typist(String name, List<Timings> repetitions) {
    /** Copies the list. */
    public Typist {
        repetitions = List.copyOf(repetitions);
    }

    /** What the template is made of. */
    List<Timings> enrolment() {
        return repetitions.subList(0, repetitions.size() / 2);
    }

    /** What is judged as the person's own. */
    List<Timings> genuine() {
        return repetitions.subList(repetitions.size() / 2, repetitions.size());
    }
}
