/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.stack.data.TemporaryDirectories.LockedDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoriesTest {
    @TempDir
    Path parent;

    @Test
    void findsWhatADeadLauncherLeftAndNothingElse() throws Exception {
        // given: one that was left, one in use, one between being made and being locked, and a user's own
        TemporaryDirectories directories = new TemporaryDirectories(parent);
        Path left = directories.create();
        DirectoryLock.tryLock(left).orElseThrow().close();
        Path used = directories.create();
        directories.create();
        Path own = Files.createDirectory(parent.resolve("rased-mine"));
        Files.createFile(own.resolve(DirectoryLock.NAME));

        try (DirectoryLock lock = DirectoryLock.tryLock(used).orElseThrow()) {
            assertThat(lock).isNotNull();
            // when
            var abandoned = directories.abandoned();

            // then
            assertThat(abandoned).extracting(LockedDirectory::path).containsExactly(left);
        }
    }

    @Test
    void whatIsKeptIsNobodysTemporaryDirectoryAnyMore() throws Exception {
        TemporaryDirectories directories = new TemporaryDirectories(parent);
        Path directory = directories.create();
        DirectoryLock.tryLock(directory).orElseThrow().close();
        Files.createDirectories(directory.resolve("redis"));
        Files.writeString(Files.createDirectory(directory.resolve("logs")).resolve("redis.log"), "why");

        TemporaryDirectories.reduceTo(directory, "logs");

        assertThat(directory).isDirectoryContaining("glob:**/logs");
        try (var entries = Files.list(directory)) {
            assertThat(entries).hasSize(1);
        }
        assertThat(directory.resolve("logs/redis.log")).hasContent("why");
        assertThat(directories.abandoned()).isEmpty();
    }

    @Test
    void deletesTheMarkWithTheRest() throws Exception {
        Path directory = new TemporaryDirectories(parent).create();
        Files.createDirectories(directory.resolve("a/b"));
        Files.createSymbolicLink(directory.resolve("link"), parent);

        TemporaryDirectories.deleteIfTemporary(directory);

        assertThat(directory).doesNotExist();
        assertThat(parent).exists();
    }
}
