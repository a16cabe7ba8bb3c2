/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import java.util.List;

/**
 * A person who typed the same thing again and again.
 *
 * @param name in the data set
 * @param repetitions in the order in which they were typed; each the timings of one
 */
public record Typist(String name, List<double[]> repetitions) {
    public Typist {
        repetitions = List.copyOf(repetitions);
    }

    /** What the template is made of. */
    List<double[]> enrolment() {
        return repetitions.subList(0, repetitions.size() / 2);
    }

    /** What is judged as the person's own. */
    List<double[]> genuine() {
        return repetitions.subList(repetitions.size() / 2, repetitions.size());
    }
}
