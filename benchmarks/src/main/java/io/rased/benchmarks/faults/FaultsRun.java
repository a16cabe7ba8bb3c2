/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults;

import io.rased.benchmarks.arrival.DoctorsLedger;
import io.rased.benchmarks.faults.check.Findings;
import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Judge;
import io.rased.benchmarks.faults.check.Observations;
import io.rased.benchmarks.faults.disk.SmallDisks;
import io.rased.benchmarks.faults.inflict.FaultInjector;
import io.rased.benchmarks.faults.inflict.FaultLog;
import io.rased.benchmarks.faults.inflict.Proxies;
import io.rased.benchmarks.faults.load.Ledger;
import io.rased.benchmarks.faults.load.Load;
import io.rased.benchmarks.faults.load.Requests;
import io.rased.benchmarks.faults.load.ResultReadings;
import io.rased.benchmarks.faults.load.Tenants;
import io.rased.benchmarks.faults.plan.Fault;
import io.rased.benchmarks.faults.plan.Fault.Kind;
import io.rased.benchmarks.faults.plan.FaultsPlan;
import io.rased.benchmarks.faults.plan.Schedule;
import io.rased.benchmarks.faults.report.FaultsResult;
import io.rased.benchmarks.faults.report.Tally;
import io.rased.benchmarks.faults.stores.CassandraView;
import io.rased.benchmarks.faults.stores.PostgresView;
import io.rased.commands.up.RunningRased;
import io.rased.commands.up.UpOptions;
import io.rased.stack.ConsoleProgress;
import io.rased.stack.Detour;
import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One run: everything up, load, faults, the wait for what is under way, and the judgement. Blocks. */
final class FaultsRun {
    /** Load before the first fault and after the last one is up again. */
    private static final Duration CALM = Duration.ofSeconds(3);
    /** How long after the load what is missing may still come. */
    private static final Duration DRAIN = Duration.ofMinutes(5);
    /** For what comes too often: longer than the pause before a webhook's first retry. */
    private static final Duration SETTLE = Duration.ofSeconds(4);

    private static final Duration POLL = Duration.ofSeconds(2);

    private final FaultsPlan plan;
    private final PrintStream out;
    private final Ledger ledger = new Ledger();
    private final FaultLog log = new FaultLog();

    FaultsRun(FaultsPlan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    FaultsResult run() throws InterruptedException {
        Optional<SmallDisks> disks =
                plan.count(Kind.FULL_DISK) > 0 ? Optional.of(SmallDisks.mount()) : Optional.empty();
        try (Proxies proxies = new Proxies()) {
            return run(proxies, disks);
        } finally {
            close(disks);
        }
    }

    private FaultsResult run(Proxies proxies, Optional<SmallDisks> disks) throws InterruptedException {
        boolean throughProxies = plan.count(Kind.CUT) + plan.count(Kind.DELAY) > 0;
        UpOptions options = new UpOptions(
                disks.map(SmallDisks::directory).orElse(null),
                0,
                null,
                plan.gateways(),
                null,
                throughProxies ? proxies : Detour.none());
        var progress = new ConsoleProgress(out, System.console() != null);
        try (RunningRased rased = RunningRased.start(options, progress, out);
                ResultReadings readings = new ResultReadings(ledger::add)) {
            if (throughProxies && !proxies.areUsed()) {
                throw new StackException("The gateways do not reach every server through its proxy.");
            }
            Requests requests = new Requests(rased.ready().gateways());
            try (Tenants tenants = Tenants.create(rased.ready(), plan.organizations(), readings, requests);
                    FaultInjector injector =
                            FaultInjector.of(rased.children(), proxies, disks, requests, log, ledger::add);
                    Load load = new Load(plan, tenants, ledger)) {
                long started = System.nanoTime();
                load.start();
                inflict(injector);
                say("no more faults; what is under way is waited for");
                load.stop();
                Duration loaded = since(started);
                long stopped = System.nanoTime();
                awaitNotifications(readings, stopped);
                Observations seen = drain(rased, tenants, stopped);
                Duration drained = since(stopped);
                Findings findings = Judge.judge(seen);
                DoctorsLedger.Answer accounts = DoctorsLedger.ask(rased);
                if (!findings.isClean() || !accounts.balanced()) {
                    rased.stack().data().keepLogs();
                    disks.ifPresent(SmallDisks::keepLogs);
                    say("the logs of all processes are kept in " + rased.directory());
                }
                return new FaultsResult(
                        plan, log.all(), Tally.of(seen), requests.counts(), findings, loaded, drained, accounts);
            }
        }
    }

    private static void close(Optional<SmallDisks> disks) throws InterruptedException {
        if (disks.isPresent()) {
            try {
                disks.get().close();
            } catch (IOException e) {
                throw new StackException("The small disks could not be removed: " + e.getMessage(), e);
            }
        }
    }

    private void inflict(FaultInjector injector) throws InterruptedException {
        List<Fault> faults = Schedule.of(plan, injector.victims());
        Thread.sleep(CALM.toMillis());
        int done = 0;
        for (Fault fault : faults) {
            injector.inflict(fault);
            if (!plan.overlap()) {
                injector.awaitAllServing();
            }
            done++;
            say(String.format(
                    Locale.ROOT,
                    "%d of %d faults; %,d transactions posted, %d incidents",
                    done,
                    faults.size(),
                    ledger.transactions(),
                    ledger.incidents().size()));
            Thread.sleep(fault.pause().toMillis());
        }
        injector.awaitAllServing();
        Thread.sleep(CALM.toMillis());
    }

    /** Cheap, in memory: so that the stores are read once or twice and not all the time. */
    private void awaitNotifications(ResultReadings readings, long since) throws InterruptedException {
        long expected = ledger.sent().stream()
                .mapToLong(transaction -> transaction.segments().size())
                .sum();
        while ((readings.count() < expected || readings.pending() > 0)
                && since(since).compareTo(DRAIN) < 0) {
            Thread.sleep(POLL.toMillis());
            say(String.format(
                    Locale.ROOT,
                    "%,d of %,d result versions notified, %d being read",
                    readings.count(),
                    expected,
                    readings.pending()));
        }
    }

    private Observations drain(RunningRased rased, Tenants tenants, long since) throws InterruptedException {
        Thread.sleep(SETTLE.toMillis());
        while (true) {
            Observations seen = observe(rased, tenants);
            Findings findings = Judge.judge(seen);
            if (!findings.mayHeal() || since(since).compareTo(DRAIN) > 0) {
                return seen;
            }
            say("something is missing; it may still come");
            Thread.sleep(POLL.toMillis());
        }
    }

    private Observations observe(RunningRased rased, Tenants tenants) {
        try {
            PostgresView postgres = PostgresView.read(rased.stack().postgres());
            List<Incident> incidents = new ArrayList<>(ledger.incidents());
            incidents.addAll(tenants.refused());
            return new Observations(
                    ledger.sent(),
                    CassandraView.read(rased.stack().cassandra()),
                    postgres.results(),
                    postgres.deliveries(),
                    tenants.received(),
                    incidents);
        } catch (SQLException e) {
            throw new StackException("PostgreSQL could not be read at the end: " + e.getMessage(), e);
        }
    }

    private void say(String text) {
        out.println(text);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
