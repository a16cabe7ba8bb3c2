/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.KeystrokeTemplate;
import io.rased.features.keystroke.Timings;
import io.rased.features.keystroke.TypingPopulation;
import java.util.List;

/** What a person's template is made of when something is judged. */
enum Enrolment {
    /** The first half, as in the published protocol; it stays as it is. */
    FIRST_HALF {
        @Override
        List<Timings> last(Typist typist, int before) {
            return typist.enrolment();
        }
    },
    /** The ten repetitions before the one that is judged. */
    ROLLING {
        @Override
        List<Timings> last(Typist typist, int before) {
            return typist.repetitions().subList(Math.max(0, before - ROLLED), before);
        }
    };

    private static final int ROLLED = 10;

    /** The template of a person when the repetition of this number is judged, or another person in its place. */
    KeystrokeTemplate template(Typist typist, int before, TypingPopulation population) {
        return KeystrokeTemplate.of(typist.repetitions(), last(typist, before), population);
    }

    abstract List<Timings> last(Typist typist, int before);
}
