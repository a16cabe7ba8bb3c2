/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.outage;

import io.rased.benchmarks.arrival.Arrivals;
import io.rased.benchmarks.arrival.DoctorsLedger;
import io.rased.benchmarks.arrival.Missing;
import io.rased.benchmarks.load.BatchBodies;
import io.rased.benchmarks.load.ConstantLoad;
import io.rased.benchmarks.load.LoadTally;
import io.rased.benchmarks.load.Visits;
import io.rased.commands.up.RunningRased;
import io.rased.commands.up.UpOptions;
import io.rased.stack.ConsoleProgress;
import java.io.PrintStream;
import java.time.Duration;

/** One run: everything up, a warm-up, load, the same load while a server is away, and the wait for the rest. Blocks. */
final class OutageRun {
    private static final int CONNECTIONS = 32;
    private static final int GATEWAYS = 1;
    /** Faster than the rate, so that the compilers are done with what every request runs. */
    private static final int CLOSED_LOOPS = 8;

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration LONGEST_BEFORE = Duration.ofMinutes(1);
    private static final Duration SETTLED = Duration.ofMinutes(3);
    private static final Duration DRAIN = Duration.ofMinutes(5);

    private final OutagePlan plan;
    private final PrintStream out;

    OutageRun(OutagePlan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    OutageResult run() throws InterruptedException {
        UpOptions options = new UpOptions(null, 0, null, GATEWAYS, null);
        try (RunningRased rased =
                RunningRased.start(options, new ConsoleProgress(out, System.console() != null), out)) {
            var visits = new Visits(rased.ready(), CONNECTIONS);
            var arrivals = new Arrivals(rased.stack(), BatchBodies.EVENTS, out);
            try (ConstantLoad load = visits.connect()) {
                load.push(CLOSED_LOOPS, WARM_UP);
                visits.end();
                arrivals.await(visits.acknowledged(), SETTLED);
                LoadTally before = load.offer(plan.rate(), before());
                out.println("before: " + before);

                var absence = new Absence(rased.stack().server(plan.server()), plan.slow());
                absence.begin();
                LoadTally during = load.offer(plan.rate(), plan.time());
                out.println("during: " + during);

                long returned = System.nanoTime();
                absence.end();
                visits.end();
                Missing missing = arrivals.await(visits.acknowledged(), DRAIN);
                Duration drained = Duration.ofNanos(System.nanoTime() - returned);
                return new OutageResult(plan, before, during, missing, drained, DoctorsLedger.ask(rased));
            }
        }
    }

    private Duration before() {
        return plan.time().compareTo(LONGEST_BEFORE) < 0 ? plan.time() : LONGEST_BEFORE;
    }
}
