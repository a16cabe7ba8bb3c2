/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.overload;

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
import java.util.List;

/** One run: everything up, a warm-up, light load, as much as it carries, several times that, and the count. Blocks. */
final class OverloadRun {
    /** Until the compilers of gateway and servers are done, which takes them half a minute of both processors. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration CAPACITY = Duration.ofSeconds(20);
    private static final Duration LIGHT = Duration.ofSeconds(30);
    private static final double LIGHT_SHARE = 0.1;
    /** Enough that the front door is never idle, few enough that none waits for long. */
    private static final int CLOSED_LOOPS = 16;
    /** The backlog of one phase must not be the next one's burden. */
    private static final Duration SETTLED = Duration.ofMinutes(3);

    private static final Duration DRAIN = Duration.ofMinutes(10);

    private final OverloadPlan plan;
    private final PrintStream out;

    OverloadRun(OverloadPlan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    OverloadResult run() throws InterruptedException {
        UpOptions options = new UpOptions(null, 0, null, plan.gateways(), null);
        try (RunningRased rased =
                RunningRased.start(options, new ConsoleProgress(out, System.console() != null), out)) {
            var visits = new Visits(rased.ready(), plan.connections());
            var arrivals = new Arrivals(rased.stack(), BatchBodies.EVENTS, out);
            try (ConstantLoad load = visits.connect()) {
                load.push(CLOSED_LOOPS, WARM_UP);
                LoadTally pushed = load.push(CLOSED_LOOPS, CAPACITY);
                double capacity = pushed.acceptedRate();
                say("closed loops: %s", pushed);
                settle(visits, arrivals);
                LoadTally light = load.offer(capacity * LIGHT_SHARE, LIGHT);
                say("a tenth of that: %s", light);
                settle(visits, arrivals);

                List<ResidentMemory> watches = rased.ready().gatewayPids().stream()
                        .map(ResidentMemory::watch)
                        .toList();
                LoadTally overload = load.offer(capacity * plan.times(), plan.time());
                watches.forEach(ResidentMemory::close);
                List<ResidentMemory.Growth> memory = watches.stream()
                        .map(watch -> watch.growth(OverloadPlan.WARM_UP))
                        .toList();
                say("%s times that: %s; what was taken is waited for", plan.times(), overload);

                long ended = System.nanoTime();
                visits.end();
                Missing missing = arrivals.await(visits.acknowledged(), DRAIN);
                Duration drained = Duration.ofNanos(System.nanoTime() - ended);
                return new OverloadResult(
                        plan, light, capacity, overload, memory, missing, drained, DoctorsLedger.ask(rased));
            }
        }
    }

    private void settle(Visits visits, Arrivals arrivals) throws InterruptedException {
        visits.end();
        arrivals.await(visits.acknowledged(), SETTLED);
    }

    private void say(String text, Object... values) {
        out.println(String.format(java.util.Locale.ROOT, text, values));
    }
}
