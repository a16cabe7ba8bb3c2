/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

/**
 * How a scoring benchmark is run.
 *
 * @param rounds measured rounds
 * @param transactions scored in a round, and batches of rows asked about in it
 * @param mostMillis the most processor time that the median transaction may take
 * @param leastRows the least rows a second that the model must answer
 */
record ScorePlan(int rounds, int transactions, double mostMillis, double leastRows) {
    /** @throws IllegalArgumentException if a number is beyond its bounds */
    ScorePlan {
        require("--rounds", rounds, 1, 1_000);
        require("--transactions", transactions, 100, 100_000);
        if (!(mostMillis > 0) || !(leastRows >= 0)) {
            throw new IllegalArgumentException("--most-millis must be above 0 and --least-rows not below");
        }
    }

    private static void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
