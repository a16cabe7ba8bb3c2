/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.postgres;

import io.rased.stack.fault.StackException;
import io.rased.stack.process.RunAs;
import io.rased.stack.process.Wrapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** What the user nobody needs to reach its data and programs. */
final class Nobody {
    private Nobody() {}

    /** The stack's directory above lets through, and still shows nothing. */
    static void openWay(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
    }

    static void requireReach(List<Path> paths) throws IOException, InterruptedException {
        for (Path path : paths) {
            int code = new ProcessBuilder(Wrapping.helper(RunAs.NOBODY, List.of("test", "-x", path.toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new StackException(
                        "PostgreSQL does not run as root, and the user nobody, as whom it would run here,"
                                + " cannot reach " + path + ". Name a directory that everyone can pass to, as --data"
                                + " /var/tmp/rased, or start rased as another user.");
            }
        }
    }
}
