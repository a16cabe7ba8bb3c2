/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that gives way to the others: on a laptop all servers share a few cores with the gateway, and what is behind the
 * queues may be late where the front door, its Redis and the queues may not.
 *
 * <p>By {@code nice}, which is POSIX and needs no right. Linux may weigh sessions against each other before it looks at
 * their processes ({@code sched(7)}, autogroup), and each child is a session: so its session is told as well.
 */
public final class Background {
    private static final String NICENESS = "10";
    private static final String SCRIPT =
            "{ echo " + NICENESS + " >/proc/self/autogroup; } 2>/dev/null; exec nice -n " + NICENESS + " \"$@\"";

    private Background() {}

    /** The same command, with a lower priority; its process replaces those of shell and {@code nice}. */
    public static List<String> command(List<String> command) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", SCRIPT, "background"));
        line.addAll(command);
        return List.copyOf(line);
    }
}
