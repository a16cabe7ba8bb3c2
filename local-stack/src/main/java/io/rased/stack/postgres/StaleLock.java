/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid} of a server that was killed.
 *
 * <p>PostgreSQL itself sees that its pid is dead, and waits for workers that still hold the old shared memory. What it
 * cannot see is that the pid has been given to another program since, as happens after a restart of a container; then it
 * would never start. Only such a file is removed. The data directory's lock makes us the only launcher here.
 */
final class StaleLock {
    private StaleLock() {}

    static void remove(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (Files.exists(file) && !namesPostgres(Files.readAllLines(file))) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean namesPostgres(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return false; // cut off while it was written: no server runs with it
        }
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        // A dead pid is left to PostgreSQL, which also looks for workers that are still attached.
        return process.isEmpty()
                || process.get()
                        .info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false);
    }
}
