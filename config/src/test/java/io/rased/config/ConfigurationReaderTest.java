/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.config.Example.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {
    private static final Map<String, String> REQUIRED = Map.of("RASED_REDIS_URI", "redis://localhost:6379");

    @TempDir
    Path directory;

    @Test
    void takesDefaultsWhereNothingIsConfigured() {
        Example settings = ConfigurationReader.read(Example.class, null, REQUIRED);

        assertThat(settings.trigger())
                .isEqualTo(new Example.Trigger(
                        300, new DataSize(4 << 20), Duration.ofMinutes(5), Duration.ofMinutes(15), 0.5));
        assertThat(settings.redis())
                .isEqualTo(new Example.Redis(
                        URI.create("redis://localhost:6379"),
                        null,
                        List.of(),
                        List.of("rased", "other"),
                        Mode.SINGLE,
                        9_000_000_000L,
                        false,
                        0));
        assertThat(settings.tls()).isNull();
    }

    @Test
    void readsEveryTypeFromYaml() throws IOException {
        Path yaml = yaml("""
                trigger:
                  batchLimit: 7
                  byteLimit: 512KiB
                  idle: 200ms
                  maxAge: 1h
                  sealedShare: 1
                redis:
                  uri: rediss://cache:1
                  password: 0123
                  nodes: [redis://a:1, "redis://b:2"]
                  names:
                    - one, two
                    - three
                  mode: READ_ONLY
                  memory: -1
                  encrypted: true
                tls.certificate: /etc/tls/rased.pem
                """);

        Example settings = ConfigurationReader.read(Example.class, yaml, Map.of());

        assertThat(settings.trigger())
                .isEqualTo(new Example.Trigger(
                        7, new DataSize(512 << 10), Duration.ofMillis(200), Duration.ofHours(1), 1));
        assertThat(settings.redis())
                .isEqualTo(new Example.Redis(
                        URI.create("rediss://cache:1"),
                        new Secret("0123"),
                        List.of(URI.create("redis://a:1"), URI.create("redis://b:2")),
                        List.of("one, two", "three"),
                        Mode.READ_ONLY,
                        -1,
                        true,
                        0));
        assertThat(settings.tls()).isEqualTo(new Example.Tls(Path.of("/etc/tls/rased.pem"), ""));
    }

    @Test
    void letsTheEnvironmentWinOverTheFileEvenWhereThatIsWrong() throws IOException {
        Path yaml = yaml("trigger: {batchLimit: many, maxAge: 20m}");

        Example settings = ConfigurationReader.read(
                Example.class,
                yaml,
                Map.of(
                        "RASED_REDIS_URI", "redis://localhost:6379",
                        "RASED_TRIGGER_BATCHLIMIT", "5",
                        "RASED_REDIS_NODES", "redis://a:1, redis://b:2",
                        "RASED_REDIS_PASSWORD", "",
                        "HOME", "/root"));

        assertThat(settings.trigger().batchLimit()).isEqualTo(5);
        assertThat(settings.trigger().maxAge()).isEqualTo(Duration.ofMinutes(20));
        assertThat(settings.redis().nodes()).containsExactly(URI.create("redis://a:1"), URI.create("redis://b:2"));
        assertThat(settings.redis().password()).isNull();
    }

    @Test
    void treatsAKeyWithoutAValueAndAnEmptyFileAsNotGiven() throws IOException {
        assertThat(ConfigurationReader.read(Example.class, yaml("trigger:\ntls: ~\n"), REQUIRED))
                .isEqualTo(ConfigurationReader.read(Example.class, yaml("# nothing\n"), REQUIRED))
                .isEqualTo(ConfigurationReader.read(Example.class, null, REQUIRED));
    }

    @Test
    void ignoresOnlyTheVariablesItWasToldTo() {
        Map<String, String> environment =
                Map.of("RASED_HOME", "/opt/rased", "RASED_REDIS_URI", "redis://localhost:6379");

        assertThat(ConfigurationReader.read(Example.class, null, environment, Set.of("RASED_HOME")))
                .isNotNull();
        assertThatThrownBy(() -> ConfigurationReader.read(Example.class, null, environment))
                .hasMessageContaining("RASED_HOME");
    }

    @Test
    void blamesTheCodeForSettingsThatAreNone() {
        record WithoutAnnotation(int port) {}
        record WithForeignType(@Setting(doc = "A thread.") Thread thread) {}

        assertThatThrownBy(() -> ConfigurationReader.defaults(WithoutAnnotation.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("port");
        assertThatThrownBy(() -> ConfigurationReader.defaults(WithForeignType.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thread");
    }

    private Path yaml(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "rased", ".yaml"), text);
    }
}
