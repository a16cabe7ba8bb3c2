/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.model;

import java.util.List;

/**
 * Learns a {@link Plda} from people. The projection is Fisher's linear discriminant, regularized (Friedman 1989): what tells
 * people apart most for how much a person strays. A person strays from window to window, from session to session, and from
 * device to device: without the last, taken from what other devices would have reported of the same recordings, the verifier
 * knows mice rather than hands.
 *
 * @param dimensions that are kept
 * @param ridge added to the within-person variance, in parts of its mean
 * @param elsewhere how much another device counts, from 0 to 1
 */
public record PldaTrainer(int dimensions, double ridge, double elsewhere) {
    /** The mouse model's: of the few that were tried none was much better or worse. */
    public static PldaTrainer ofMouse() {
        return new PldaTrainer(40, 0.1, 0.3);
    }

    /**
     * What is known of a person.
     *
     * @param sessions two at least, windows each, one at least
     * @param elsewhere the same sessions, as each of some other devices would have reported them
     */
    public record Person(List<float[][]> sessions, List<List<float[][]>> elsewhere) {}

    /** Learns from people, two at least. The same people give the same verifier. */
    public Plda fit(List<Person> people) {
        WindowScale scale = WindowScale.of(
                people.stream().flatMap(person -> person.sessions().stream()).toList());
        List<PldaSample> samples =
                people.stream().map(person -> PldaSample.of(person, scale)).toList();
        Scatter scatter = Scatter.of(samples, elsewhere);
        double[][] projection = scatter.discriminant(dimensions, ridge);
        return new PldaSpreads(
                        samples.stream()
                                .map(sample -> sample.projected(projection))
                                .toList(),
                        elsewhere)
                .plda(scale, projection);
    }
}
