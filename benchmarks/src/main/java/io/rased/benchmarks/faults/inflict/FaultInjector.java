/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.check.Incident;
import io.rased.benchmarks.faults.check.Promise;
import io.rased.benchmarks.faults.disk.SmallDisks;
import io.rased.benchmarks.faults.plan.Fault;
import io.rased.benchmarks.faults.plan.Fault.Kind;
import io.rased.stack.fault.StackException;
import io.rased.stack.process.Child;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does to processes what a schedule says. Each fault and its recovery has a thread of its own, as victims may overlap.
 * For one thread.
 */
public final class FaultInjector implements AutoCloseable {
    /** Far beyond the 15 s of the contract, as the processors are busy; the report says how long it really took. */
    private static final Duration UP_AGAIN = Duration.ofSeconds(120);

    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<String, Future<?>> recoveries = new LinkedHashMap<>();
    private final ExecutorService watchers = Executors.newCachedThreadPool();
    private final Map<Kind, Affliction> afflictions;
    private final FaultLog log;
    private final Consumer<Incident> incidents;

    private FaultInjector(
            List<Child> children, Map<Kind, Affliction> afflictions, FaultLog log, Consumer<Incident> incidents) {
        children.forEach(child -> this.children.put(child.name(), child));
        this.afflictions = Map.copyOf(afflictions);
        this.log = log;
        this.incidents = incidents;
    }

    /**
     * With all the kinds that can be inflicted here.
     *
     * @param children every process that may be hit
     * @param proxies before the servers, for cuts and delays
     * @param disks of the servers; none if no disk is to be filled
     * @param lost asked after each restart of a gateway
     * @param incidents hears what broke a promise
     */
    public static FaultInjector of(
            List<Child> children,
            Proxies proxies,
            Optional<SmallDisks> disks,
            LostAnswers lost,
            FaultLog log,
            Consumer<Incident> incidents) {
        Map<Kind, Affliction> afflictions = new EnumMap<>(Kind.class);
        afflictions.put(Kind.KILL, new Kill());
        afflictions.put(Kind.PAUSE, new Suspension());
        afflictions.put(Kind.RESTART, new Termination(lost, incidents));
        afflictions.put(Kind.CUT, new Severance(proxies));
        afflictions.put(Kind.DELAY, new Slowness(proxies));
        disks.ifPresent(mounted -> afflictions.put(Kind.FULL_DISK, new Fullness(mounted)));
        return new FaultInjector(children, afflictions, log, incidents);
    }

    /** Every process that can be hit. */
    public List<String> victims() {
        return List.copyOf(children.keySet());
    }

    /** Begins it; a victim that has not recovered from an earlier one is waited for first. */
    public void inflict(Fault fault) throws InterruptedException {
        awaitServing(fault.victim());
        Child victim = Objects.requireNonNull(children.get(fault.victim()));
        recoveries.put(fault.victim(), watchers.submit(() -> strike(victim, fault)));
    }

    /** Waits until every fault is over and everything that was hit serves again. */
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
            throw new StackException("a fault of " + name + " went wrong: " + e.getCause(), e);
        }
    }

    private @Nullable Void strike(Child victim, Fault fault) throws InterruptedException {
        Affliction affliction = Objects.requireNonNull(afflictions.get(fault.kind()));
        long pid = victim.pid();
        long begun = System.nanoTime();
        affliction.inflict(victim, fault);
        Duration lasted = since(begun);
        long over = System.nanoTime();
        while ((affliction.isFatal() && victim.pid() == pid) || !victim.isServing()) {
            if (since(over).compareTo(UP_AGAIN) > 0) {
                incidents.accept(new Incident(
                        Promise.UP_AGAIN,
                        victim.name() + ", pid " + pid + ", after "
                                + fault.kind().label()));
                break;
            }
            Thread.sleep(POLL.toMillis());
        }
        log.add(new Inflicted(fault.kind(), victim.name(), lasted, since(over), victim.pid() != pid));
        affliction.recovered(victim, begun);
        return null;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
