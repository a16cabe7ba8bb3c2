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
 * <p>It is <em>wanted</em> from {@link #start} until {@link #stop} or {@link #kill}; only the end of a wanted child is a
 * death that listeners hear of. Safe for use by several threads; every method but the getters blocks.
 */
public final class Child {
    private static final Duration POLL = Duration.ofMillis(40);
    private static final int TAIL_LINES = 15;

    private final ChildSpec spec;
    private final Spawner spawner;
    private final List<Consumer<Child>> deathListeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Process process;
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
        Process current = process;
        return current == null ? -1 : current.pid();
    }

    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** Whether someone wants it to run. */
    public boolean isWanted() {
        return wanted;
    }

    /** Calls back, on a thread of the JDK, each time a run ends that nobody asked to end. */
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
        awaitReady(spec.startTimeout());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts it again if it is still wanted and not running; false if there was nothing to do. */
    boolean startAgain() throws InterruptedException {
        if (!wanted || isAlive()) {
            return false;
        }
        spawn();
        // No limit: a server that replays a long log is slow, not dead. Its death ends the wait.
        awaitReady(Duration.ofDays(1));
        return true;
    }

    /** Asks it to end, and kills it when it takes too long. Does nothing if it is not running. */
    public synchronized void stop() throws InterruptedException {
        wanted = false;
        Process current = process;
        if (current == null || !current.isAlive()) {
            return;
        }
        signal(current);
        if (!current.waitFor(spec.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        forgetPid();
    }

    /** Kills it at once (kill -9) and waits for its end. It stays down until {@link #start}. */
    public synchronized void kill() throws InterruptedException {
        wanted = false;
        Process current = process;
        if (current != null) {
            List<ProcessHandle> workers = current.descendants().toList();
            current.destroyForcibly();
            current.waitFor();
            // PostgreSQL's workers notice by themselves, but they hold its memory until then.
            workers.forEach(ProcessHandle::destroyForcibly);
        }
        forgetPid();
    }

    private synchronized void spawn() throws InterruptedException {
        if (isAlive()) {
            throw new IllegalStateException(name() + " is running already");
        }
        try {
            ServerLog.rotate(spec.log());
            spec.preparation().prepare();
            logStart = Files.exists(spec.log()) ? Files.size(spec.log()) : 0;
            Process started = spawner.spawn(spec);
            process = started;
            PidFile.write(spec.pidFile(), started.toHandle());
            started.onExit().thenRun(this::ended);
        } catch (IOException e) {
            throw new StackException(name() + " could not be started: " + e.getMessage(), e);
        }
    }

    private void ended() {
        if (wanted) {
            deathListeners.forEach(listener -> listener.accept(this));
        }
    }

    private void awaitReady(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Process current = process;
            if (current == null || current.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("ended with exit code " + (current == null ? "?" : current.exitValue()));
            }
            try {
                if (spec.readiness().isReady()) {
                    return;
                }
            } catch (IOException e) {
                // Not yet; the deadline and the end of the process bound the wait.
            }
            if (System.nanoTime() - deadline > 0) {
                throw failure("did not serve within " + timeout.toSeconds() + " s");
            }
        }
    }

    private StackException failure(String what) {
        String tail = String.join("\n  | ", ServerLog.tail(spec.log(), logStart, TAIL_LINES));
        return new StackException(name() + " " + what + ". The end of its log:\n  | " + tail + "\n  The whole log is "
                + spec.log() + ". If its data is not worth keeping, delete " + spec.directory() + " and start again.");
    }

    private void signal(Process current) throws InterruptedException {
        if (spec.stopSignal() == StopSignal.TERM) {
            current.toHandle().destroy(); // not Process.destroy(), which closes the streams as well
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + spec.stopSignal(), Long.toString(current.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            current.toHandle().destroy();
        }
    }

    private void forgetPid() {
        try {
            Files.deleteIfExists(spec.pidFile());
        } catch (IOException e) {
            // The next start sees that the pid is dead.
        }
    }
}
