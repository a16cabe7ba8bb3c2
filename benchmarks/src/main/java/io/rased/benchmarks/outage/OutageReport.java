/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.outage;

import io.rased.benchmarks.load.LoadTally;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A run's result in Markdown. */
final class OutageReport {
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;

    private final OutageResult result;
    private final StringBuilder text = new StringBuilder();

    OutageReport(OutageResult result) {
        this.result = result;
    }

    String markdown() {
        List<String> broken = result.broken();
        String server = result.plan().server().name().toLowerCase(Locale.ROOT);
        line("# Outage of %s: %s", server, broken.isEmpty() ? "every promise was kept" : "PROMISES WERE BROKEN");
        broken.forEach(what -> line("- %s", what));
        line("");
        line(
                "`./rased bench outage --server %s --for %ds --rate %s%s`",
                server,
                result.plan().time().toSeconds(),
                result.plan().rate(),
                result.plan().slow() ? " --slow" : "");
        line("");
        line("%d processors, Java %s.", Runtime.getRuntime().availableProcessors(), Runtime.version());
        line("");
        line("| | before | while it was away |");
        line("|---|---:|---:|");
        row("accepted", "%,.0f", load -> load.accepted().count());
        row(
                "refused",
                "%,.0f",
                load -> load.refused().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        row("any other answer, or none", "%,.0f", LoadTally::wrongCount);
        row("sent late by the client, p99, ms", "%.2f", load -> load.lateness().millis(P99));
        row(
                "of that for want of a free connection or a token, p99, ms",
                "%.2f",
                load -> load.waits().millis(P99));
        row("p50, ms", "%.2f", load -> load.accepted().millis(P50));
        row("p99, ms", "%.2f", load -> load.accepted().millis(P99));
        line("");
        line("p50 is %.2f times that before, p99 %.2f times.", result.ratio(P50), result.ratio(P99));
        result.during().wrong().forEach(wrong -> line("- a wrong answer: %s", wrong));
        line("");
        line(
                "%d s after its start all was handed over, stored and scored, but for %,d batches and %,d segments.",
                result.drained().toSeconds(),
                Math.max(0, result.missing().batches()),
                result.missing().segments() + result.missing().wrong());
        line("");
        line("%s", result.ledger().markdown());
        return text.toString();
    }

    private void row(String name, String format, ToDoubleFunction<LoadTally> value) {
        line(
                "| %s | " + format + " | " + format + " |",
                name,
                value.applyAsDouble(result.before()),
                value.applyAsDouble(result.during()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
