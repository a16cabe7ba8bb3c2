/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands before a child's command so that it dies with the launcher, and runs as whom it should.
 *
 * <p>Every wrapper execs the next, so the pid that was started is the server's own. On Linux the kernel kills the child
 * when the launcher's thread that started it ends ({@code setpriv --pdeathsig}, see {@link Spawner}); the shell in the
 * middle closes the gap between fork and that request by looking once whether the launcher is still the parent. The
 * signal is asked for last, because a change of user or of user namespace clears it. {@code setsid} keeps a Ctrl-C in
 * the terminal from the children: the launcher ends them, in order.
 *
 * <p>Where there is no {@code setpriv} (macOS) the children are ended by the launcher's own shutdown only; those that
 * outlive its kill -9 are ended by the next start on the same data ({@link Leftovers}).
 */
public final class Wrapping {
    private final boolean deathSignal;
    private final boolean ownSession;
    private final long launcher;

    Wrapping(boolean deathSignal, boolean ownSession, long launcher) {
        this.deathSignal = deathSignal;
        this.ownSession = ownSession;
        this.launcher = launcher;
    }

    /** What this machine can do. */
    public static Wrapping ofThisMachine() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return new Wrapping(
                linux && onPath("setpriv"),
                linux && onPath("setsid"),
                ProcessHandle.current().pid());
    }

    /** Whether a child dies with a launcher that was killed. */
    public boolean hasDeathSignal() {
        return deathSignal;
    }

    /** The whole command line. */
    public List<String> wrap(RunAs runAs, List<String> command) {
        List<String> line = new ArrayList<>();
        if (ownSession) {
            line.add("setsid");
        }
        line.addAll(
                switch (runAs) {
                    case SAME_USER -> List.of();
                    case USER_NAMESPACE -> List.of("unshare", "-U", "--");
                    case NOBODY -> asNobody();
                });
        if (deathSignal) {
            line.addAll(List.of("setpriv", "--pdeathsig", "KILL", "--"));
            line.addAll(List.of("sh", "-c", "[ \"$PPID\" = \"$0\" ] || exit 70; exec \"$@\"", Long.toString(launcher)));
        }
        line.addAll(command);
        return List.copyOf(line);
    }

    /** The command line of a short helper that runs to its end, as {@code initdb}. */
    public static List<String> helper(RunAs runAs, List<String> command) {
        return new Wrapping(false, false, 0).wrap(runAs, command);
    }

    private static List<String> asNobody() {
        String id = Integer.toString(RunAs.NOBODY_ID);
        return List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--");
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        for (String folder : path.split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
