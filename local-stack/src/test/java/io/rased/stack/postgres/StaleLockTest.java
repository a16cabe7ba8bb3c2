/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleLockTest {
    @TempDir
    Path cluster;

    @Test
    void removesALockWhosePidNowIsAnotherProgram() throws Exception {
        Path lock = lock(ProcessHandle.current().pid() + "\n" + cluster + "\n");

        StaleLock.remove(cluster);

        assertThat(lock).doesNotExist();
    }

    @Test
    void removesALockThatWasCutOff() throws Exception {
        Path lock = lock("");

        StaleLock.remove(cluster);

        assertThat(lock).doesNotExist();
    }

    @Test
    void leavesALockOfADeadServerToPostgresWhichLooksForItsWorkers() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = lock(dead.pid() + "\n" + cluster + "\n");

        StaleLock.remove(cluster);

        assertThat(lock).exists();
    }

    private Path lock(String text) throws Exception {
        return Files.writeString(cluster.resolve("postmaster.pid"), text);
    }
}
