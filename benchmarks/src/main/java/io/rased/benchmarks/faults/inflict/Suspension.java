/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.inflict;

import io.rased.benchmarks.faults.plan.Fault;
import io.rased.stack.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** SIGSTOP, and after a while SIGCONT. */
final class Suspension implements Affliction {
    /** Longer than the lease of 15 s: another gateway takes over what the stopped one holds, and then that one wakes. */
    private static final Duration STOPPED = Duration.ofSeconds(20);

    @Override
    public void inflict(Child victim, Fault fault) throws InterruptedException {
        long pid = victim.pid();
        signal("STOP", pid);
        try {
            Thread.sleep(STOPPED.toMillis());
        } finally {
            signal("CONT", pid);
        }
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
}
