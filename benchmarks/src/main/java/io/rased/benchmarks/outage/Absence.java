/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.outage;

import io.rased.stack.fault.StackException;
import io.rased.stack.process.Child;
import java.io.IOException;

/** Takes one server away and brings it back. Nobody else starts it meanwhile. Blocks. */
final class Absence {
    private final Child server;
    private final boolean slow;

    Absence(Child server, boolean slow) {
        this.server = server;
        this.slow = slow;
    }

    void begin() throws InterruptedException {
        if (slow) {
            signal("STOP");
        } else {
            server.kill(); // the supervisor sees that nobody wants it
        }
    }

    /** Returns when it serves again. */
    void end() throws InterruptedException {
        if (slow) {
            signal("CONT");
        } else {
            server.start();
        }
    }

    private void signal(String name) throws InterruptedException {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackException(server.name() + " could not be sent SIG" + name);
            }
        } catch (IOException e) {
            throw new StackException(server.name() + " could not be sent SIG" + name + ": " + e.getMessage(), e);
        }
    }
}
