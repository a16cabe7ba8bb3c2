/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import java.util.List;

/**
 * The measured rounds.
 *
 * @param rounds in order
 * @param messageBytes the mean size of a message
 * @param sample the JSON of one of the results, for a look
 */
record ScoreResult(List<Round> rounds, int messageBytes, String sample, Machine machine) {
    ScoreResult {
        rounds = List.copyOf(rounds);
    }

    /**
     * A round.
     *
     * @param p50 processor time of the median transaction, ms: of the thread that scores and of the models' threads
     * @param p99 the same that 99 of 100 don't exceed
     * @param fresh p50 of a user whose profile was just read, and whose samples are decoded and made templates of first
     * @param process the mean of the whole process, ms a transaction: with the JVM's own threads
     * @param rows that the model answered a second, on all processors
     */
    record Round(double p50, double p99, double fresh, double process, double rows) {}

    /** The round in the middle, figure by figure. */
    Round median() {
        return new Round(
                median(rounds.stream().map(Round::p50).toList()),
                median(rounds.stream().map(Round::p99).toList()),
                median(rounds.stream().map(Round::fresh).toList()),
                median(rounds.stream().map(Round::process).toList()),
                median(rounds.stream().map(Round::rows).toList()));
    }

    boolean within(ScorePlan plan) {
        return median().p50() <= plan.mostMillis() && median().rows() >= plan.leastRows();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }
}
