/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks;

import io.rased.benchmarks.load.BatchBodies;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** An append benchmark's result, for a person or a program. */
final class AppendReport {
    private final AppendPlan plan;
    private final AppendResult result;
    private final double limit;

    AppendReport(AppendPlan plan, AppendResult result, double limit) {
        this.plan = plan;
        this.result = result;
        this.limit = limit;
    }

    String text() {
        var text = new StringBuilder();
        line(
                text,
                "Processor time of a POST of one batch (%d bytes, %d events), in microseconds",
                result.bodyBytes(),
                BatchBodies.EVENTS);
        line(
                text,
                "%-7s %10s %10s %8s %14s %14s",
                "round",
                "bare",
                "Rased",
                "ratio",
                "Redis of bare",
                "Redis of Rased");
        for (int i = 0; i < result.bare().size(); i++) {
            Cost bare = result.bare().get(i);
            Cost rased = result.rased().get(i);
            row(text, Integer.toString(i + 1), bare, rased, rased.serverMicros() / bare.serverMicros());
        }
        Spread ratio = result.ratio();
        row(text, "median", median(result.bare()), median(result.rased()), ratio.median());
        line(text, "");
        line(
                text,
                "Rased costs %.2f times the bare server's processor time (rounds: %.2f to %.2f); the limit is %.2f: %s",
                ratio.median(),
                ratio.least(),
                ratio.most(),
                limit,
                ratio.median() <= limit ? "kept" : "EXCEEDED");
        line(
                text,
                "%d rounds of %d requests after %d to warm up, %d connections, event loops: %d; %d processors, Java %s",
                plan.rounds(),
                plan.requests(),
                result.warmUps(),
                plan.connections(),
                plan.eventLoops(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        return text.toString().stripTrailing();
    }

    String json() {
        Spread ratio = result.ratio();
        return new JsonObject()
                .put(
                        "ratio",
                        new JsonObject()
                                .put("median", rounded(ratio.median()))
                                .put("least", rounded(ratio.least()))
                                .put("most", rounded(ratio.most()))
                                .put("limit", limit)
                                .put("kept", ratio.median() <= limit))
                .put("bare", costs(result.bare()))
                .put("rased", costs(result.rased()))
                .put("rounds", plan.rounds())
                .put("warmUps", result.warmUps())
                .put("requests", plan.requests())
                .put("connections", plan.connections())
                .put("eventLoops", plan.eventLoops())
                .put("bodyBytes", result.bodyBytes())
                .put("events", BatchBodies.EVENTS)
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString())
                .encode();
    }

    private static JsonObject costs(List<Cost> rounds) {
        return new JsonObject()
                .put("serverMicros", numbers(rounds, Cost::serverMicros))
                .put("redisMicros", numbers(rounds, Cost::redisMicros))
                .put("wallMicros", numbers(rounds, Cost::wallMicros));
    }

    private static JsonArray numbers(List<Cost> rounds, ToDoubleFunction<Cost> what) {
        var numbers = new JsonArray();
        rounds.forEach(cost -> numbers.add(rounded(what.applyAsDouble(cost))));
        return numbers;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static Cost median(List<Cost> rounds) {
        return new Cost(
                median(rounds, Cost::serverMicros),
                median(rounds, Cost::redisMicros),
                median(rounds, Cost::wallMicros));
    }

    private static double median(List<Cost> rounds, ToDoubleFunction<Cost> what) {
        return Spread.of(rounds.stream().map(what::applyAsDouble).toList()).median();
    }

    private static void row(StringBuilder text, String name, Cost bare, Cost rased, double ratio) {
        line(
                text,
                "%-7s %10.1f %10.1f %8.2f %14.1f %14.1f",
                name,
                bare.serverMicros(),
                rased.serverMicros(),
                ratio,
                bare.redisMicros(),
                rased.redisMicros());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
