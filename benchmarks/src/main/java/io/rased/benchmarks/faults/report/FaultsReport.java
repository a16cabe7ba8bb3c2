/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.report;

import io.rased.benchmarks.faults.plan.FaultsPlan;
import io.rased.benchmarks.faults.check.Promise;
import java.time.Duration;
import java.util.Locale;

/** A run's result in Markdown. */
public final class FaultsReport {
    private final FaultsResult result;
    private final StringBuilder text = new StringBuilder();

    private FaultsReport(FaultsResult result) {
        this.result = result;
    }

    public static String of(FaultsResult result) {
        return new FaultsReport(result).write();
    }

    private String write() {
        FaultsPlan plan = result.plan();
        line("# Faults: %s", result.findings().isClean() ? "every promise was kept" : "PROMISES WERE BROKEN");
        line("");
        line(
                "`./rased bench faults --kills %d --seed %d --pauses %d --gateways %d --organizations %d --rate %s%s`",
                plan.kills(),
                plan.seed(),
                plan.pauses(),
                plan.gateways(),
                plan.organizations(),
                plan.rate(),
                plan.overlap() ? " --overlap" : "");
        line("");
        line(
                "Seed %d. Load for %d s, then %d s until all was there. %d processors, Java %s.",
                plan.seed(),
                result.loaded().toSeconds(),
                result.drained().toSeconds(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        promises();
        tally();
        faults();
        offenders();
        return text.toString();
    }

    private void promises() {
        head("broken promise", "count");
        for (Promise promise : Promise.values()) {
            line("| %s | %,d |", promise.broken(), result.findings().count(promise));
        }
    }

    private void tally() {
        Tally tally = result.tally();
        head("what there was", "count");
        line("| transactions posted | %,d |", tally.transactions());
        line("| batches acknowledged | %,d |", tally.batches());
        line("| of those, only as duplicates of a try whose answer was lost | %,d |", tally.duplicates());
        line("| events acknowledged | %,d |", tally.events());
        line("| segments acknowledged | %,d |", tally.segments());
        line("| events in Cassandra | %,d |", tally.rows());
        line("| result versions in PostgreSQL | %,d |", tally.versions());
        line("| webhooks received | %,d |", tally.webhooks());
        line("| of those, again with the same webhook-id | %,d |", tally.repeated());
    }

    private void faults() {
        line("");
        line("| victim | kill -9 | until it served again: median, longest | SIGSTOP |");
        line("|---|---:|---:|---:|");
        result.log()
                .kills()
                .forEach((victim, times) -> line(
                        "| %s | %d | %.1f s, %.1f s | %d |",
                        victim,
                        times.size(),
                        seconds(times.stream().sorted().toList().get(times.size() / 2)),
                        seconds(times.stream().max(Duration::compareTo).orElseThrow()),
                        result.log().pauses().getOrDefault(victim, 0)));
        result.log().pauses().forEach((victim, count) -> {
            if (!result.log().kills().containsKey(victim)) {
                line("| %s | 0 | | %d |", victim, count);
            }
        });
    }

    private void offenders() {
        for (Promise promise : Promise.values()) {
            if (result.findings().count(promise) > 0) {
                line("");
                line("## The first %s", promise.broken());
                line("");
                result.findings().offenders(promise).forEach(one -> line("- %s", one));
            }
        }
    }

    private void head(String left, String right) {
        line("");
        line("| %s | %s |", left, right);
        line("|---|---:|");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
