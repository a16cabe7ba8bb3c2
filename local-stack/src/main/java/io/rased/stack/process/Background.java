/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that gives way to the others: on a laptop all servers share a few cores with the gateway, and those behind the
 * queues may be late where the front door and its Redis may not. By {@code nice}, which is POSIX and needs no right.
 */
public final class Background {
    private static final String NICENESS = "10";

    private Background() {}

    /** The same command, with a lower priority; its process replaces that of {@code nice}. */
    public static List<String> command(List<String> command) {
        List<String> line = new ArrayList<>(List.of("nice", "-n", NICENESS));
        line.addAll(command);
        return List.copyOf(line);
    }
}
