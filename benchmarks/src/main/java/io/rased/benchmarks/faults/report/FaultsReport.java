/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.report;

import io.rased.benchmarks.faults.check.Promise;
import io.rased.benchmarks.faults.inflict.Inflicted;
import io.rased.benchmarks.faults.load.Requests.Ending;
import io.rased.benchmarks.faults.plan.Fault.Kind;
import io.rased.benchmarks.faults.plan.FaultsPlan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        line("# Faults: %s", result.isClean() ? "every promise was kept" : "PROMISES WERE BROKEN");
        line("");
        line("`%s`", command(plan));
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
        requests();
        faults();
        offenders();
        line("");
        line("%s", result.ledger().markdown());
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

    private void requests() {
        head("how requests of the clients ended, each try", "count");
        for (Ending ending : Ending.values()) {
            line("| %s | %,d |", ending.label(), result.requests().getOrDefault(ending, 0L));
        }
    }

    private void faults() {
        line("");
        line(
                "| fault | victim | times | lasted: median, longest | until it served again: median, longest | died of it |");
        line("|---|---|---:|---:|---:|---:|");
        for (Kind kind : Kind.values()) {
            result.faults().stream()
                    .filter(fault -> fault.kind() == kind)
                    .collect(Collectors.groupingBy(Inflicted::victim, TreeMap::new, Collectors.toList()))
                    .forEach((victim, faults) -> line(
                            "| %s | %s | %d | %s | %s | %d |",
                            kind.label(),
                            victim,
                            faults.size(),
                            spread(faults, Inflicted::lasted),
                            spread(faults, Inflicted::untilServing),
                            faults.stream().filter(Inflicted::died).count()));
        }
    }

    private static String spread(List<Inflicted> faults, Function<Inflicted, Duration> time) {
        List<Duration> times = faults.stream().map(time).sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.1f s, %.1f s",
                seconds(times.get(times.size() / 2)),
                seconds(times.get(times.size() - 1)));
    }

    private static String command(FaultsPlan plan) {
        StringBuilder command = new StringBuilder("./rased bench faults");
        for (Kind kind : Kind.values()) {
            if (kind == Kind.KILL || plan.count(kind) > 0) {
                command.append(' ').append(kind.option()).append(' ').append(plan.count(kind));
            }
        }
        return command + " --seed " + plan.seed() + (plan.overlap() ? " --overlap" : "") + " --gateways "
                + plan.gateways() + " --organizations " + plan.organizations() + " --rate " + plan.rate();
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
