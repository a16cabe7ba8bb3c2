/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.score;

import io.rased.benchmarks.score.ScoreResult.Round;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** A scoring benchmark's result, for a person or a program. */
final class ScoreReport {
    private final ScorePlan plan;
    private final ScoreResult result;

    ScoreReport(ScorePlan plan, ScoreResult result) {
        this.plan = plan;
        this.result = result;
    }

    String text() {
        var text = new StringBuilder();
        line(
                text,
                "Processor time of scoring a transaction (%d bytes, %d events), in milliseconds, and rows a second",
                result.messageBytes(),
                Transactions.EVENTS);
        line(text, "%-7s %8s %8s %10s %14s %12s", "round", "p50", "p99", "fresh p50", "whole process", "rows/s");
        for (int i = 0; i < result.rounds().size(); i++) {
            row(text, Integer.toString(i + 1), result.rounds().get(i));
        }
        Round median = result.median();
        row(text, "median", median);
        line(text, "");
        line(
                text,
                "A transaction takes %.2f ms (p99 %.2f ms) of one processor; the limit is %.2f ms: %s",
                median.p50(),
                median.p99(),
                plan.mostMillis(),
                median.p50() <= plan.mostMillis() ? "kept" : "EXCEEDED");
        line(text, "With a profile that was just read, instead of a remembered one, it takes %.2f ms", median.fresh());
        line(
                text,
                "The bot model answers %,.0f rows a second, %d transactions at once; the least is %,.0f: %s",
                median.rows(),
                Inference.TRANSACTIONS,
                plan.leastRows(),
                median.rows() >= plan.leastRows() ? "kept" : "MISSED");
        line(text, "%d rounds of %d transactions; %s", result.rounds().size(), plan.transactions(), result.machine());
        return text.toString().stripTrailing();
    }

    String json() {
        Round median = result.median();
        return json(median)
                .put("mostMillis", plan.mostMillis())
                .put("leastRowsPerSecond", plan.leastRows())
                .put("kept", result.within(plan))
                .put(
                        "rounds",
                        new JsonArray(
                                result.rounds().stream().map(ScoreReport::json).toList()))
                .put("transactions", plan.transactions())
                .put("transactionsInBatch", Inference.TRANSACTIONS)
                .put("events", Transactions.EVENTS)
                .put("messageBytes", result.messageBytes())
                .put("processors", result.machine().processors())
                .put("processor", result.machine().model())
                .put("java", result.machine().java())
                .put("sample", new JsonObject(result.sample()))
                .encode();
    }

    private static JsonObject json(Round round) {
        return new JsonObject()
                .put("p50Millis", rounded(round.p50()))
                .put("p99Millis", rounded(round.p99()))
                .put("freshP50Millis", rounded(round.fresh()))
                .put("processMillis", rounded(round.process()))
                .put("rowsPerSecond", Math.round(round.rows()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static void row(StringBuilder text, String name, Round round) {
        line(
                text,
                "%-7s %8.3f %8.3f %10.3f %14.3f %,12.0f",
                name,
                round.p50(),
                round.p99(),
                round.fresh(),
                round.process(),
                round.rows());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
