/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path directory;

    private final Leftovers leftovers = new Leftovers(Duration.ofMillis(200));

    @Test
    void endsAProcessThatOutlivedItsLauncher() throws Exception {
        Process left = new ProcessBuilder("sleep", "60").start();
        PidFile.write(directory.resolve("redis.pid"), left.toHandle());

        leftovers.clear(directory);

        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("redis.pid")).doesNotExist();
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSamePid() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(directory.resolve("redis.pid"), other.pid() + " 2020-01-01T00:00:00Z\n");
        Files.writeString(directory.resolve("kafka.pid"), "");

        leftovers.clear(directory);

        assertThat(other.isAlive()).isTrue();
        assertThat(directory).isEmptyDirectory();
        other.destroyForcibly();
    }
}
