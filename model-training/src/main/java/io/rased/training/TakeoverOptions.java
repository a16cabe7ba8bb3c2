/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training;

import io.rased.training.takeover.TakeoverEvaluation;
import io.rased.training.takeover.TakeoverScore;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate location} and {@code evaluate device}: on a generated organization, and saying so. */
final class TakeoverOptions {
    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the generated organization; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--people", defaultValue = "500", description = "How many it has; default: ${DEFAULT-VALUE}.")
    private int people;

    @Mixin
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private FindingsOption findings;

    int evaluate(TakeoverScore score, PrintWriter print) throws IOException {
        if (people < 1) {
            throw new IOException("an organization has at least one person");
        }
        TakeoverEvaluation evaluation = TakeoverEvaluation.of(score, seed, people);
        return findings.print(evaluation, print, table -> table(evaluation, table));
    }

    private static void table(TakeoverEvaluation evaluation, PrintWriter print) {
        print.printf(
                "%d generated transactions, %d of them takeovers: made up, no figures of real people%n",
                evaluation.transactions(), evaluation.takeovers());
        print.printf("AUC %.4f, calibration error %.4f%n", evaluation.auc(), evaluation.ece());
        print.printf("%-10s %12s %12s%n", "reaches", "the person", "takeovers");
        evaluation.cuts().forEach((at, cut) -> print.printf("%-10s %12.4f %12.4f%n", at, cut.fpr(), cut.tpr()));
    }
}
