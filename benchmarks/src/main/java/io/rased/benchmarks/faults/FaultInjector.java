/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults;

import io.rased.benchmarks.faults.Fault.Kind;
import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Promise;
import io.rased.stack.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Does to processes what a schedule says. The supervisor knows nothing of it: it sees a process die. For one thread. */
final class FaultInjector {
    /** Longer than the lease of 15 s: another gateway takes over what the stopped one holds, and then that one wakes. */
    private static final Duration STOPPED = Duration.ofSeconds(20);
    /** Far beyond the 15 s of the contract, as the processors are busy; the report says how long it really took. */
    private static final Duration UP_AGAIN = Duration.ofSeconds(120);

    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<String, Dead> down = new LinkedHashMap<>();
    private final FaultLog log;
    private final Consumer<Incident> incidents;

    FaultInjector(List<Child> children, FaultLog log, Consumer<Incident> incidents) {
        children.forEach(child -> this.children.put(child.name(), child));
        this.log = log;
        this.incidents = incidents;
    }

    /** Every process that can be hit. */
    List<String> victims() {
        return List.copyOf(children.keySet());
    }

    /** Kills or stops; a victim that is down is waited for first. */
    void inflict(Fault fault) throws InterruptedException {
        awaitServing(fault.victim());
        Child victim = Objects.requireNonNull(children.get(fault.victim()));
        if (fault.kind() == Kind.PAUSE) {
            stop(victim);
            return;
        }
        down.put(fault.victim(), new Dead(victim.pid(), System.nanoTime()));
        // By its handle, not Child.kill(): that would tell the supervisor that nobody wants it any more.
        ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits until everything that was killed serves again. */
    void awaitAllServing() throws InterruptedException {
        for (String victim : List.copyOf(down.keySet())) {
            awaitServing(victim);
        }
    }

    private void awaitServing(String name) throws InterruptedException {
        Dead dead = down.get(name);
        if (dead == null) {
            return;
        }
        Child victim = Objects.requireNonNull(children.get(name));
        while (victim.pid() == dead.pid() || !victim.isServing()) {
            if (dead.since().compareTo(UP_AGAIN) > 0) {
                incidents.accept(new Incident(Promise.UP_AGAIN, name + " that was pid " + dead.pid()));
                break;
            }
            Thread.sleep(POLL.toMillis());
        }
        log.killed(name, dead.since());
        down.remove(name);
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

    private record Dead(long pid, long atNanos) {
        Duration since() {
            return Duration.ofNanos(System.nanoTime() - atNanos);
        }
    }
}
