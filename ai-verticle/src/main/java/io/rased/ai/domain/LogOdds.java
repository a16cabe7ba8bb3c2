/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.domain;

/** Probabilities as log-odds and back, finite for every probability. */
public final class LogOdds {
    /** Half a step of a float below 1: nearer to 0 or 1 the models' answers say no more. */
    private static final double EDGE = 0x1p-25;

    private LogOdds() {}

    /** ln(p / (1 - p)), with {@code p} kept {@code 2^-25} away from 0 and 1; at most 17.4 either way. */
    public static double of(double probability) {
        double p = Math.min(1 - EDGE, Math.max(EDGE, probability));
        return Math.log(p / (1 - p));
    }

    /** The probability of these log-odds. */
    public static double toProbability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
