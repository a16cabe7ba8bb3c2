/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.plan.Fault;
import io.rased.benchmarks.faults.plan.Fault.Kind;
import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Promise;
import io.rased.stack.fault.StackException;
import io.rased.stack.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does to processes what a schedule says. The supervisor knows nothing of it: it sees a process die. Each recovery is
 * watched by a thread of its own, as victims may overlap. For one thread.
 */
public final class FaultInjector implements AutoCloseable {
    /** Longer than the lease of 15 s: another gateway takes over what the stopped one holds, and then that one wakes. */
    private static final Duration STOPPED = Duration.ofSeconds(20);
    /** Far beyond the 15 s of the contract, as the processors are busy; the report says how long it really took. */
    private static final Duration UP_AGAIN = Duration.ofSeconds(120);

    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<String, Future<?>> recoveries = new LinkedHashMap<>();
    private final ExecutorService watchers = Executors.newCachedThreadPool();
    private final FaultLog log;
    private final Consumer<Incident> incidents;

    public FaultInjector(List<Child> children, FaultLog log, Consumer<Incident> incidents) {
        children.forEach(child -> this.children.put(child.name(), child));
        this.log = log;
        this.incidents = incidents;
    }

    /** Every process that can be hit. */
    public List<String> victims() {
        return List.copyOf(children.keySet());
    }

    /** Kills or stops; a victim that is down is waited for first. */
    public void inflict(Fault fault) throws InterruptedException {
        awaitServing(fault.victim());
        Child victim = Objects.requireNonNull(children.get(fault.victim()));
        if (fault.kind() == Kind.PAUSE) {
            stop(victim);
            return;
        }
        long pid = victim.pid();
        long killed = System.nanoTime();
        // By its handle, not Child.kill(): that would tell the supervisor that nobody wants it any more.
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        recoveries.put(fault.victim(), watchers.submit(() -> watch(victim, pid, killed)));
    }

    /** Waits until everything that was killed serves again. */
    public void awaitAllServing() throws InterruptedException {
        for (String victim : List.copyOf(recoveries.keySet())) {
            awaitServing(victim);
        }
    }

    private void awaitServing(String name) throws InterruptedException {
        Future<?> recovery = recoveries.remove(name);
        try {
            if (recovery != null) {
                recovery.get();
            }
        } catch (ExecutionException e) {
            throw new StackException("the recovery of " + name + " could not be watched: " + e.getCause(), e);
        }
    }

    private void watch(Child victim, long pid, long killedNanos) {
        try {
            while (victim.pid() == pid || !victim.isServing()) {
                if (since(killedNanos).compareTo(UP_AGAIN) > 0) {
                    incidents.accept(new Incident(Promise.UP_AGAIN, victim.name() + " that was pid " + pid));
                    break;
                }
                Thread.sleep(POLL.toMillis());
            }
            log.killed(victim.name(), since(killedNanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void stop(Child victim) throws InterruptedException {
        signal("STOP", victim.pid());
        try {
            Thread.sleep(STOPPED.toMillis());
        } finally {
            signal("CONT", victim.pid());
        }
        log.paused(victim.name());
    }

    private static void signal(String name, long pid) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
