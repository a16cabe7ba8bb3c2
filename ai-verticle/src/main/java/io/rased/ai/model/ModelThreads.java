/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import io.rased.ai.domain.ScoringFailedException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The threads on which a model is asked, so that who waits for it can leave: native code can't be interrupted.
 *
 * <ul>
 *   <li>As many calls run at once as there are threads, and as many more wait. Another fails at once.
 *   <li>A call that is left before it began never begins; one that runs, runs to its end and keeps its thread.
 * </ul>
 */
final class ModelThreads {
    private final String name;
    private final ThreadPoolExecutor threads;

    ModelThreads(String name, int count) {
        this.name = name;
        this.threads =
                new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(count), work -> {
                    var thread = new Thread(work, "rased-model-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Runs a call and waits for it. Blocking.
     *
     * @throws ScoringFailedException if it fails, or as many are waiting as may, or, with a {@link TimeoutException} as its
     *     cause, if it takes longer
     */
    double[] call(Supplier<double[]> work, Duration timeout) {
        var call = new Call(work);
        try {
            threads.execute(call);
            Ended ended = call.ended.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (ended == null) {
                threads.remove(call);
                throw new ScoringFailedException(
                        "model " + name + " took longer than " + timeout.toMillis() + " ms", new TimeoutException());
            }
            if (ended instanceof Failed failed) {
                throw new ScoringFailedException("model " + name + " failed", failed.why);
            }
            return ((Answered) ended).values;
        } catch (RejectedExecutionException e) {
            throw new ScoringFailedException("model " + name + " has no thread left: its calls don't end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScoringFailedException("interrupted while waiting for model " + name, e);
        }
    }

    /** Lets them end when their calls have. */
    void close() {
        threads.shutdown();
    }

    private sealed interface Ended {}

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Answered(double[] values) implements Ended {}

    private record Failed(RuntimeException why) implements Ended {}

    private static final class Call implements Runnable {
        private final BlockingQueue<Ended> ended = new ArrayBlockingQueue<>(1);
        private final Supplier<double[]> work;

        Call(Supplier<double[]> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                ended.add(new Answered(work.get()));
            } catch (RuntimeException e) {
                ended.add(new Failed(e));
            }
        }
    }
}
