/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A child process, before it runs. It knows nothing of what the child does.
 *
 * @param name the name in progress lines, log and pid files
 * @param command the program and its arguments, without wrappers
 * @param environment all of it; nothing else is inherited
 * @param runAs as whom
 * @param directory the working directory; it exists once the preparation has run
 * @param log takes the standard output and error of every run, appended
 * @param pidFile where the pid is noted while it runs
 * @param preparation runs before every start
 * @param readiness says when it serves
 * @param startTimeout how long it may take until it serves
 * @param stopSignal asks it to end
 * @param stopTimeout how long it may take to end before it is killed
 * @param advice what the user can do when it does not start
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        RunAs runAs,
        Path directory,
        Path log,
        Path pidFile,
        Preparation preparation,
        Readiness readiness,
        Duration startTimeout,
        StopSignal stopSignal,
        Duration stopTimeout,
        String advice) {
    /** The launcher has ten seconds to end: four are the gateways', then four the servers'. */
    public static final Duration SERVER_STOP_TIMEOUT = Duration.ofSeconds(4);

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
