/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Promise;
import io.rased.benchmarks.faults.plan.Fault;
import io.rased.stack.process.Child;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** SIGTERM, as a rolling restart sends it: the gateway answers what it was asked, and ends. */
final class Termination implements Affliction {
    /** Beyond the 20 s that a gateway gives itself. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final LostAnswers lost;
    private final Consumer<Incident> incidents;

    Termination(LostAnswers lost, Consumer<Incident> incidents) {
        this.lost = lost;
        this.incidents = incidents;
    }

    @Override
    public void inflict(Child victim, Fault fault) throws InterruptedException {
        Optional<ProcessHandle> process = ProcessHandle.of(victim.pid());
        if (process.isEmpty()) {
            return;
        }
        // By its handle, not Child.stop(): that would tell the supervisor that nobody wants it any more.
        process.get().destroy();
        try {
            process.get().onExit().get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            incidents.accept(
                    new Incident(Promise.STOPS, victim.name() + " ran on for " + LONGEST_STOP.toSeconds() + " s"));
            process.get().destroyForcibly();
        }
    }

    @Override
    public boolean isFatal() {
        return true;
    }

    @Override
    public void recovered(Child victim, long begunNanos) {
        lost.since(victim.name(), begunNanos)
                .forEach(one -> incidents.accept(new Incident(Promise.ANSWERED, victim.name() + ": " + one)));
    }
}
