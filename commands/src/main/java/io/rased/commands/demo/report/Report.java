/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.report;

import io.rased.commands.demo.client.ScoredResult;
import io.rased.commands.demo.client.SessionOutcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the demo found, for people.
 *
 * @param outcomes of all sessions, in the order of posting
 * @param notifications as they were judged
 * @param refused why the receiver refused requests, one each
 * @param measurements of all
 */
public record Report(
        List<SessionOutcome> outcomes, Notifications notifications, List<String> refused, Measurements measurements) {
    /** More lines don't help anybody at a terminal. */
    private static final int LINES = 20;

    /** Whether every transaction was scored and notified exactly once. */
    public boolean isGood() {
        return faults().isEmpty();
    }

    /** What went wrong, a line each. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        outcomes.stream()
                .filter(outcome -> outcome.failure() != null)
                .forEach(outcome -> faults.add(outcome.transaction() + ": " + outcome.failure()));
        faults.addAll(notifications.faults());
        refused.forEach(why -> faults.add("the receiver refused: " + why));
        return faults;
    }

    /** Prints it. @param all whether the table has every transaction */
    public void print(boolean all, PrintStream out) {
        out.println();
        table(all).lines().forEach(out::println);
        if (!all && outcomes.size() > LINES) {
            out.printf("… and %,d more, which --all shows. What went wrong stands first.%n", outcomes.size() - LINES);
        }
        out.println();
        printTotals(out);
        out.println();
        times().lines().forEach(out::println);
        printFaults(all, out);
    }

    private Table table(boolean all) {
        Table table = new Table(
                "transaction",
                "truth",
                ">bot score",
                "risk",
                "trigger",
                ">last batch to result, ms",
                ">versions",
                ">webhook attempts");
        outcomes.stream()
                .sorted(Comparator.comparing(this::isWell)) // stable; false stands first
                .limit(all ? Long.MAX_VALUE : LINES)
                .forEach(outcome -> table.add(row(outcome)));
        return table;
    }

    private boolean isWell(SessionOutcome outcome) {
        return outcome.failure() == null && notifications.isOnce(outcome.transaction());
    }

    private String[] row(SessionOutcome outcome) {
        ScoredResult result = outcome.result();
        String attempts = Integer.toString(notifications.attempts(outcome.transaction()));
        return result == null
                ? new String[] {
                    outcome.transaction(), outcome.truth().label(), "not scored", "–", "–", "–", "–", attempts
                }
                : new String[] {
                    outcome.transaction(),
                    outcome.truth().label(),
                    score(result),
                    result.riskLevel(),
                    result.triggerReason(),
                    String.format(Locale.ROOT, "%.1f", outcome.latencyNanos() / 1e6),
                    Integer.toString(result.version()),
                    attempts
                };
    }

    private static String score(ScoredResult result) {
        Double score = result.botScore();
        return score == null ? "–(" + result.unavailable() + ")" : String.format(Locale.ROOT, "%.4f", score);
    }

    private void printTotals(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d batches with %,d events accepted, %,d duplicates%n",
                outcomes.stream().mapToLong(SessionOutcome::accepted).sum(),
                outcomes.stream().mapToLong(SessionOutcome::events).sum(),
                outcomes.stream().mapToLong(SessionOutcome::duplicates).sum());
        out.printf(
                Locale.ROOT,
                "%,d transactions: %,d with a result, %,d notified exactly once%n",
                outcomes.size(),
                outcomes.stream().filter(outcome -> outcome.result() != null).count(),
                notifications.once());
        List<Double> bots = scores(true);
        List<Double> humans = scores(false);
        OptionalDouble auc = Auc.of(bots, humans);
        out.println(
                auc.isEmpty()
                        ? "No AUC: it needs scores of bots and of humans."
                        : String.format(
                                Locale.ROOT,
                                "AUC of the bot score against the truth: %.4f (%d bots, %d humans)",
                                auc.getAsDouble(),
                                bots.size(),
                                humans.size()));
    }

    private List<Double> scores(boolean ofBots) {
        return outcomes.stream()
                .filter(outcome -> outcome.truth().isBot() == ofBots)
                .map(SessionOutcome::result)
                .filter(Objects::nonNull)
                .map(ScoredResult::botScore)
                .filter(Objects::nonNull)
                .toList();
    }

    private Table times() {
        Table table = new Table("time, ms", ">p50", ">p95", ">p99");
        add(table, "POST /v1/event to 202", measurements.posting());
        add(table, "last batch's 202 to readable result", measurements.scoring());
        add(table, "scored to webhook", measurements.notifying());
        return table;
    }

    private static void add(Table table, String what, Latencies latencies) {
        String[] found = latencies.percentiles();
        table.add(what, found[0], found[1], found[2]);
    }

    private void printFaults(boolean all, PrintStream out) {
        List<String> faults = faults();
        if (faults.isEmpty()) {
            return;
        }
        out.println();
        out.println("Not every transaction was scored and notified exactly once:");
        faults.stream().limit(all ? Long.MAX_VALUE : LINES).forEach(fault -> out.println("  " + fault));
        if (!all && faults.size() > LINES) {
            out.println("  … and " + (faults.size() - LINES) + " more, which --all shows");
        }
    }
}
