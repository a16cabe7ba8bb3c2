/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.overload;

import io.rased.benchmarks.load.LoadTally;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run's result, in Markdown for a person or in JSON for a program. */
final class OverloadReport {
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;
    private static final double KIB_PER_MIB = 1024.0;

    private final OverloadResult result;
    private final StringBuilder text = new StringBuilder();

    OverloadReport(OverloadResult result) {
        this.result = result;
    }

    String markdown() {
        List<String> broken = result.broken();
        line("# Overload: %s", broken.isEmpty() ? "every promise was kept" : "PROMISES WERE BROKEN");
        broken.forEach(what -> line("- %s", what));
        line("");
        line(
                "`./rased bench overload --times %s --for %ds --gateways %d --connections %d`",
                result.plan().times(),
                result.plan().time().toSeconds(),
                result.plan().gateways(),
                result.plan().connections());
        line("");
        line(
                "It carries %,.0f batches a second. %d processors, Java %s.",
                result.capacity(), Runtime.getRuntime().availableProcessors(), Runtime.version());
        line("");
        line("| | a tenth of it | %s times it |", result.plan().times());
        line("|---|---:|---:|");
        row("offered, batches a second", "%,.0f", LoadTally::offeredRate);
        row("accepted, batches a second", "%,.0f", LoadTally::acceptedRate);
        row("p50 of accepted, ms", "%.2f", load -> load.accepted().millis(P50));
        row("p99 of accepted, ms", "%.2f", load -> load.accepted().millis(P99));
        row("refused with 503", "%,.0f", load -> refused(load, 503));
        row("refused with 429", "%,.0f", load -> refused(load, 429));
        row("any other answer, or none", "%,.0f", LoadTally::wrongCount);
        row("sent late by the driver, p99, ms", "%.2f", load -> load.lateness().millis(P99));
        line("");
        line("p99 is %.2f times the unloaded one.", result.ratio());
        result.overload().wrong().forEach(wrong -> line("- a wrong answer: %s", wrong));
        memory();
        line("");
        line(
                "Afterwards %,d accepted batches were missing in Cassandra, %,d segments had no result and %,d a wrong"
                        + " one, %d s after the load.",
                Math.max(0, result.missing().batches()),
                result.missing().segments(),
                result.missing().wrong(),
                result.drained().toSeconds());
        line("");
        line("%s", result.ledger().markdown());
        return text.toString();
    }

    String json() {
        var memory = new JsonArray();
        result.memory()
                .forEach(growth -> memory.add(new JsonObject()
                        .put("startKiB", growth.start())
                        .put("after30sKiB", growth.warm())
                        .put("mostKiB", growth.most())
                        .put("endKiB", growth.end())));
        return new JsonObject()
                .put("broken", new JsonArray(result.broken()))
                .put("capacity", result.capacity())
                .put("times", result.plan().times())
                .put("seconds", result.plan().time().toSeconds())
                .put("ratio", result.ratio())
                .put("light", json(result.light()))
                .put("overload", json(result.overload()))
                .put("memory", memory)
                .put("missingBatches", result.missing().batches())
                .put("missingSegments", result.missing().segments())
                .put("wrongSegments", result.missing().wrong())
                .put("drainSeconds", result.drained().toSeconds())
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString())
                .encode();
    }

    private static JsonObject json(LoadTally load) {
        var refused = new JsonObject();
        load.refused().forEach((status, count) -> refused.put(Integer.toString(status), count));
        return new JsonObject()
                .put("offeredRate", load.offeredRate())
                .put("acceptedRate", load.acceptedRate())
                .put("p50Ms", load.accepted().millis(P50))
                .put("p99Ms", load.accepted().millis(P99))
                .put("latenessP99Ms", load.lateness().millis(P99))
                .put("refused", refused)
                .put("wrong", load.wrongCount());
    }

    private void memory() {
        line("");
        line("| resident memory, MiB | at its start | after 30 s | at most after that | at the end |");
        line("|---|---:|---:|---:|---:|");
        for (ResidentMemory.Growth growth : result.memory()) {
            line(
                    "| a gateway | %.0f | %.0f | %.0f (+%.1f %%) | %.0f |",
                    growth.start() / KIB_PER_MIB,
                    growth.warm() / KIB_PER_MIB,
                    growth.most() / KIB_PER_MIB,
                    growth.share() * 100,
                    growth.end() / KIB_PER_MIB);
        }
    }

    private static double refused(LoadTally load, int status) {
        Map<Integer, Long> refused = load.refused();
        return refused.getOrDefault(status, 0L);
    }

    private void row(String name, String format, java.util.function.ToDoubleFunction<LoadTally> value) {
        line(
                "| %s | " + format + " | " + format + " |",
                name,
                value.applyAsDouble(result.light()),
                value.applyAsDouble(result.overload()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
