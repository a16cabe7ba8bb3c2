/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.keystroke;

import java.util.List;

/**
 * How good the verifier is on people that it was not trained on, and how that was measured; part of its manifest and its card.
 *
 * @param users people
 * @param trials each kind of trial
 */
public record KeystrokeFigures(int users, List<Trial> trials) {
    /**
     * One kind of trial.
     *
     * @param name which repetitions of the others, and what the verifier knew
     * @param eer the mean of the people's equal error rates
     * @param sd their standard deviation
     * @param ece expected calibration error, own and others' trials of equal weight
     * @param alarms shares of own repetitions at or above some probabilities
     */
    public record Trial(String name, double eer, double sd, double ece, List<Alarm> alarms) {}

    /**
     * What a cut would do.
     *
     * @param cut a probability
     * @param falseAlarms the share of people's own repetitions at or above it
     * @param detected the share of impostors' at or above it
     */
    public record Alarm(double cut, double falseAlarms, double detected) {}
}
