/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.TypingPopulation;
import java.util.List;

/** What a verifier knew of those whom it judges a person against. */
public enum Knowledge {
    /** How people in general type it, who are those that it was trained on; the impostors are everybody else. */
    PEOPLE("people in general known"),
    /** Nothing of people in general, as in an organization of which few entries of the field are kept. */
    NO_PEOPLE("people in general unknown"),
    /** As {@link #PEOPLE}, with impostors that it wasn't trained on either: far fewer, so their rates are coarser. */
    NEW_IMPOSTORS("people in general known, impostors never trained on");

    private final String words;

    Knowledge(String words) {
        this.words = words;
    }

    TypingPopulation population(List<Typist> trained) {
        return this == NO_PEOPLE ? TypingPopulation.UNKNOWN : Trials.population(trained);
    }

    List<Typist> impostors(List<Typist> everybody, List<Typist> leftOut) {
        return this == NEW_IMPOSTORS ? leftOut : everybody;
    }

    /** As cards and pages say it. */
    @Override
    public String toString() {
        return words;
    }
}
