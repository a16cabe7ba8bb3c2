/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.KeystrokeFeatures;
import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is tried on one person's template, as rows of {@link KeystrokeFeatures}.
 *
 * @param genuine the person's own second half
 * @param impostors others' repetitions
 */
record Trials(List<float[]> genuine, List<float[]> impostors) {
    /** Every fourth repetition is enough to know people in general. */
    private static final int POPULATION_STEP = 4;

    static Trials of(Typist typist, Collection<Timings> others, Enrolment enrolment, TypingPopulation population) {
        int half = typist.enrolment().size();
        List<float[]> genuine = new ArrayList<>();
        for (int i = half; i < typist.repetitions().size(); i++) {
            KeystrokeTemplate template = enrolment.template(typist, i, population);
            KeystrokeFeatures.row(template, typist.repetitions().get(i)).ifPresent(genuine::add);
        }
        KeystrokeTemplate template = enrolment.template(typist, half, population);
        List<float[]> impostors = new ArrayList<>();
        others.forEach(other -> KeystrokeFeatures.row(template, other).ifPresent(impostors::add));
        return new Trials(genuine, impostors);
    }

    /** People in general. */
    static TypingPopulation population(List<Typist> typists) {
        List<Timings> some = new ArrayList<>();
        for (Typist typist : typists) {
            for (int i = 0; i < typist.repetitions().size(); i += POPULATION_STEP) {
                some.add(typist.repetitions().get(i));
            }
        }
        return TypingPopulation.of(some);
    }
}
