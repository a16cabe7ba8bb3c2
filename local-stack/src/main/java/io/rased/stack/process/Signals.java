/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.IOException;
import java.util.List;

/** Signals to processes of ours. */
final class Signals {
    private Signals() {}

    /** Asks it to end. */
    static void send(StopSignal signal, Process process) throws InterruptedException {
        if (signal == StopSignal.TERM) {
            process.toHandle().destroy(); // not Process.destroy(), which closes the streams as well
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.toHandle().destroy();
        }
    }

    /** Ends it at once, and what it started: PostgreSQL's workers would hold its memory until they notice. */
    static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroyForcibly();
        process.waitFor();
        workers.forEach(ProcessHandle::destroyForcibly);
    }
}
