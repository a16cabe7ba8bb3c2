/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import io.rased.stack.fault.StackException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts children that died again, on the same port and data.
 *
 * <p>The death of the process is the only sign it goes by. A child that is stopped (SIGSTOP) or slow is left alone: to
 * kill it would lose what it is doing. A child that was stopped through {@link Child#stop} or {@link Child#kill} stays
 * down. Close it before the children are stopped.
 */
public final class Supervisor implements AutoCloseable {
    /** A restart waits in its thread until the child serves, so each child may need one. */
    private static final int THREADS = 16;

    private static final Duration FOREVER = Duration.ofDays(365);

    private final SupervisorListener listener;
    private final Backoff backoff;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Child, Deaths> history = new ConcurrentHashMap<>();

    public Supervisor(SupervisorListener listener, Backoff backoff) {
        this.listener = listener;
        this.backoff = backoff;
    }

    /** Watches over a child that runs. */
    public void watch(Child child) {
        history.put(child, new Deaths(0, System.nanoTime()));
        child.onDeath(this::died);
        if (child.isWanted() && !child.isAlive()) {
            died(child); // between its start and now
        }
    }

    private void died(Child child) {
        Deaths deaths = history.compute(
                child, (any, before) -> before == null ? Deaths.first() : before.andOneMore(backoff.calm()));
        Duration wait = backoff.after(deaths.inARow());
        try {
            threads.execute(() -> tellAndStartAgain(child, wait));
        } catch (RejectedExecutionException e) {
            // closed: everything is ending
        }
    }

    /** In this order, so that nobody hears how a restart ended before they hear of the death. */
    private void tellAndStartAgain(Child child, Duration wait) {
        try {
            listener.died(child, wait);
        } finally {
            startAgainAfter(child, wait);
        }
    }

    private void startAgainAfter(Child child, Duration wait) {
        try {
            threads.schedule(() -> startAgain(child), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // as above
        }
    }

    private void startAgain(Child child) {
        try {
            if (!child.spawnAgain()) {
                return;
            }
        } catch (StackException e) {
            listener.failed(child, String.valueOf(e.getMessage()));
            died(child); // no process came to be whose death would tell us
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
            return;
        }
        awaitServing(child);
    }

    private void awaitServing(Child child) {
        try {
            // No limit: a server that replays a long log is slow, not dead.
            child.awaitServing(FOREVER);
            listener.restarted(child);
        } catch (StackException e) {
            // It died, of which we hear as of any death.
            if (child.isWanted()) {
                listener.failed(child, String.valueOf(e.getMessage()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Deaths(int inARow, long lastNanos) {
        static Deaths first() {
            return new Deaths(1, System.nanoTime());
        }

        Deaths andOneMore(Duration calm) {
            long now = System.nanoTime();
            return new Deaths(now - lastNanos > calm.toNanos() ? 1 : inARow + 1, now);
        }
    }
}
