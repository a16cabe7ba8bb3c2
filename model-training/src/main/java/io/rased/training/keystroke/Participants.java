/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import io.rased.features.keystroke.KeystrokeTemplate;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file's people, by whether they typed often enough to be enrolled on the first half.
 *
 * @param enough who did
 * @param tooFew who did not
 */
record Participants(List<Typist> enough, List<Typist> tooFew) {
    /** Half of them make a template. */
    static final int LEAST_REPETITIONS = 2 * KeystrokeTemplate.LEAST_ENTRIES;

    static Participants of(List<Typist> typists) {
        return new Participants(
                typists.stream().filter(Participants::enough).toList(),
                typists.stream().filter(typist -> !enough(typist)).toList());
    }

    /**
     * Those who typed often enough.
     *
     * @throws IOException if they are fewer than so many; the message names the others
     */
    List<Typist> atLeast(int people) throws IOException {
        if (enough.size() < people) {
            throw refused(people);
        }
        return enough;
    }

    /**
     * Everyone.
     *
     * @throws IOException if they are fewer than so many, or one didn't type often enough; the message names who
     */
    List<Typist> all(int people) throws IOException {
        if (!tooFew.isEmpty()) {
            throw refused(people);
        }
        return atLeast(people);
    }

    private IOException refused(int people) {
        String others = tooFew.stream()
                .map(typist ->
                        "; " + typist.name() + " has " + typist.repetitions().size())
                .collect(Collectors.joining());
        return new IOException("at least " + people + " people are needed, with " + LEAST_REPETITIONS
                + " repetitions each; here are " + enough.size() + others);
    }

    private static boolean enough(Typist typist) {
        return typist.repetitions().size() >= LEAST_REPETITIONS;
    }
}
