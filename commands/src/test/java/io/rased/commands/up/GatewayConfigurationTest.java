/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.commands.fault.UserMistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class GatewayConfigurationTest {
    @TempDir
    Path directory;

    @Test
    void putsTheUsersFileOverDefaultsAndUnderAddresses() throws Exception {
        Path file = Files.writeString(directory.resolve("my.yaml"), """
                trigger:
                  maxAge: 15m
                  batchLimit: 010
                tokens.secret: mine
                redis:
                  uri: redis://elsewhere
                ingestion:
                  port: 9999
                notify: ~
                kafka.bootstrapServers: [a:1, b:2]
                """);

        Map<String, Object> all = new Yaml().load(configuration(file).yaml(8080, 8081));

        assertThat(all)
                .containsEntry("trigger.maxAge", "15m")
                .containsEntry("trigger.batchLimit", "010") // as it stands, not as an octal number
                .containsEntry("tokens.secret", "mine")
                .containsEntry("webhooks.allowPrivateAddresses", "true")
                .containsEntry("redis.uri", "redis://here")
                .containsEntry("kafka.bootstrapServers", List.of("127.0.0.1:1"))
                .containsEntry("ingestion.port", 8080)
                .containsEntry("management.port", 8081)
                .doesNotContainKey("notify");
    }

    @Test
    void passesVariablesThroughButNotThoseOfPortsAndAddresses() {
        Map<String, String> environment = configuration(null)
                .environment(Map.of(
                        "PATH", "/bin",
                        "RASED_TRIGGER_MAXAGE", "1s",
                        "RASED_REDIS_URI", "redis://elsewhere",
                        "RASED_KAFKA_BOOTSTRAPSERVERS", "elsewhere:1",
                        "RASED_INGESTION_PORT", "1",
                        "RASED_MANAGEMENT_PORT", "2"));

        assertThat(environment).containsOnlyKeys("PATH", "RASED_TRIGGER_MAXAGE");
    }

    @Test
    void saysWhatIsWrongWithAFileAndQuotesNothingOfIt() throws Exception {
        Path file = Files.writeString(directory.resolve("my.yaml"), "tokens:\n  secret: \"hunter2\n");

        assertThatThrownBy(() -> UserFile.read(file))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("my.yaml")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> UserFile.read(directory.resolve("missing.yaml")))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("missing.yaml");
    }

    private static GatewayConfiguration configuration(@Nullable Path file) {
        return new GatewayConfiguration(
                UserFile.read(file),
                Map.of("tokens.secret", "ours", "webhooks.allowPrivateAddresses", "true"),
                Map.of("redis.uri", "redis://here", "kafka.bootstrapServers", List.of("127.0.0.1:1")));
    }
}
