/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack;

import io.rased.stack.fault.StackException;
import io.rased.stack.process.Child;
import io.rased.stack.process.StartProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Starts and stops several children at the same time. */
public final class StackStart {
    private StackStart() {}

    /** Starts all; if one fails, stops all and throws what they said. */
    public static void all(List<Child> children, StartProgress progress) throws InterruptedException {
        List<StackException> failures = new ArrayList<>();
        try {
            failures.addAll(each(children, child -> start(child, progress)));
        } catch (InterruptedException e) {
            stopAll(children);
            throw e;
        }
        if (!failures.isEmpty()) {
            stopAll(children);
            throw new StackException(String.join(
                    "\n", failures.stream().map(Throwable::getMessage).toList()));
        }
    }

    /** Stops all that run. */
    public static void stopAll(List<Child> children) throws InterruptedException {
        each(children, child -> {
            child.stop();
            return null;
        });
    }

    /** Kills all that run, for data that nobody will read again. */
    static void killAll(List<Child> children) throws InterruptedException {
        each(children, child -> {
            child.kill();
            return null;
        });
    }

    private static @Nullable Void start(Child child, StartProgress progress) throws InterruptedException {
        progress.starting(child.name());
        try {
            progress.ready(child.name(), child.start());
        } catch (StackException e) {
            progress.failed(child.name());
            throw e;
        }
        return null;
    }

    private static List<StackException> each(List<Child> children, Step step) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(children.size());
        try {
            List<Callable<@Nullable Void>> calls = new ArrayList<>();
            children.forEach(child -> calls.add(() -> step.take(child)));
            List<StackException> failures = new ArrayList<>();
            for (Future<@Nullable Void> future : threads.invokeAll(calls)) {
                failure(future, failures);
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void failure(Future<@Nullable Void> future, List<StackException> failures)
            throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            failures.add(
                    e.getCause() instanceof StackException known
                            ? known
                            : new StackException("a fault of the launcher: " + e.getCause(), e));
        }
    }

    private interface Step {
        @Nullable
        Void take(Child child) throws InterruptedException;
    }
}
