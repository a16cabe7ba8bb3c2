/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.stack.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.stack.fault.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void refusesADirectoryThatAnotherLauncherHolds() throws Exception {
        Path path = parent.resolve("data");
        try (DataDirectory held = DataDirectory.open(path, note -> {})) {
            assertThatThrownBy(() -> DataDirectory.open(path, note -> {}))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining(held.root().toString())
                    .hasMessageContaining("in use");
        }
        DataDirectory.open(path, note -> {}).close();
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file, note -> {}))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void keepsSecretsForTheirOwnerOnly() throws Exception {
        String secret;
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), note -> {})) {
            secret = data.secrets().get("redis-password");
        }
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"), note -> {})) {
            assertThat(data.secrets().get("redis-password")).isEqualTo(secret).hasSizeGreaterThan(40);
            assertThat(data.secrets().get("postgres-password")).isNotEqualTo(secret);
            Path file = data.root().resolve("secrets").resolve("redis-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void deletesATemporaryOneAndKeepsANamedOne() throws Exception {
        DataDirectory temporary = DataDirectory.temporary(note -> {});
        Files.createDirectories(temporary.of("kafka").resolve("logs"));
        temporary.close();
        DataDirectory named = DataDirectory.open(parent.resolve("data"), note -> {});
        named.close();

        assertThat(temporary.root()).doesNotExist();
        assertThat(named.root()).exists();
    }
}
