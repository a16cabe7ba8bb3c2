/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import io.rased.stack.fault.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A child process over all its runs: the name, port and data stay, the pid changes.
 *
 * <p>It is <em>wanted</em> from {@link #start} until {@link #stop} or {@link #kill}; only an end that was not asked for
 * is a death that listeners hear of. Safe for use by several threads; every method but the getters blocks.
 */
public final class Child {
    private static final Duration POLL = Duration.ofMillis(40);
    private static final int TAIL_LINES = 15;

    private final ChildSpec spec;
    private final Spawner spawner;
    private final List<Consumer<Child>> deathListeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Run run;
    private volatile boolean wanted;
    private volatile long logStart;

    public Child(ChildSpec spec, Spawner spawner) {
        this.spec = spec;
        this.spawner = spawner;
    }

    public String name() {
        return spec.name();
    }

    /** The pid of the server itself in its last run, or -1 before the first. */
    public long pid() {
        Run current = run;
        return current == null ? -1 : current.process().pid();
    }

    public boolean isAlive() {
        Run current = run;
        return current != null && current.process().isAlive();
    }

    /** Whether it answers now, as it does when it is up. */
    public boolean isServing() {
        return isAlive() && serves();
    }

    /** Whether someone wants it to run. */
    public boolean isWanted() {
        return wanted;
    }

    /** Calls back, on a pool's thread, each time a run ends that nobody here asked to end. */
    public void onDeath(Consumer<Child> listener) {
        deathListeners.add(listener);
    }

    /**
     * Starts it and waits until it serves.
     *
     * @return how long that took
     * @throws StackException if it dies or does not serve in time, with the end of its log
     */
    public Duration start() throws InterruptedException {
        long begin = System.nanoTime();
        wanted = true;
        spawn();
        awaitServing(spec.startTimeout());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Asks it to end, and kills it when it takes too long. Does nothing if it is not running. */
    public synchronized void stop() throws InterruptedException {
        wanted = false;
        Run current = run;
        if (current != null && current.process().isAlive()) {
            current.askToEnd();
            Signals.send(spec.stopSignal(), current.process());
            if (!current.process().waitFor(spec.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                Signals.kill(current.process());
            }
        }
        forgetPid();
    }

    /** Kills it at once (kill -9) and waits for its end. It stays down until {@link #start}. */
    public synchronized void kill() throws InterruptedException {
        wanted = false;
        Run current = run;
        if (current != null) {
            current.askToEnd();
            Signals.kill(current.process());
        }
        forgetPid();
    }

    /** Starts it if it is wanted and not running, and does not wait; false if there was nothing to do. */
    synchronized boolean spawnAgain() throws InterruptedException {
        if (!wanted || isAlive()) {
            return false;
        }
        spawn();
        return true;
    }

    private synchronized void spawn() throws InterruptedException {
        if (isAlive()) {
            throw new IllegalStateException(name() + " is running already");
        }
        try {
            ServerLog.rotate(spec.log());
            spec.preparation().prepare();
            logStart = Files.exists(spec.log()) ? Files.size(spec.log()) : 0;
            Run started = new Run(spawner.spawn(spec));
            run = started;
            PidFile.write(spec.pidFile(), started.process().toHandle());
            started.process().onExit().thenRunAsync(() -> ended(started));
        } catch (IOException e) {
            throw new StackException(name() + " could not be started: " + e.getMessage(), e);
        }
    }

    private void ended(Run last) {
        if (!last.wasAskedToEnd()) {
            deathListeners.forEach(listener -> listener.accept(this));
        }
    }

    /** Waits until it serves; throws if it ends before, or does not in time. */
    void awaitServing(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Run current = run;
            if (current == null || current.process().waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("ended with exit code "
                        + (current == null ? "?" : current.process().exitValue()));
            }
            if (serves()) {
                return;
            }
            if (System.nanoTime() - deadline > 0) {
                throw failure("did not serve within " + timeout.toSeconds() + " s");
            }
        }
    }

    private boolean serves() {
        try {
            return spec.readiness().isReady();
        } catch (IOException e) {
            return false; // not yet; the deadline and the end of the process bound the wait
        }
    }

    private StackException failure(String what) {
        String tail = String.join("\n  | ", ServerLog.tail(spec.log(), logStart, TAIL_LINES));
        String text = name() + " " + what + ". The end of its log:\n  | " + tail + "\n  The whole log is " + spec.log()
                + ". " + spec.advice();
        return new StackException(text.strip());
    }

    private void forgetPid() {
        try {
            Files.deleteIfExists(spec.pidFile());
        } catch (IOException e) {
            // The next start sees that the pid is dead.
        }
    }
}
