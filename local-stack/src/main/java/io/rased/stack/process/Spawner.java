/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts every child from one thread that lives as long as this object.
 *
 * <p>The kernel's parent death signal follows the <em>thread</em> that forked, not the process: a child that a pool's
 * thread had started would die when the pool gives that thread up. Close it only after the children ended. Safe for use
 * by several threads.
 */
public final class Spawner implements AutoCloseable {
    private final ExecutorService thread;
    private final Wrapping wrapping;

    public Spawner(Wrapping wrapping) {
        this.wrapping = wrapping;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(task, "spawner");
            worker.setDaemon(true);
            return worker;
        });
    }

    Process spawn(ChildSpec spec) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(wrapping.wrap(spec.runAs(), spec.command()))
                .directory(spec.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        try {
            return thread.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException(spec.name() + " could not be started: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
