/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("RASED_REDIS_URI", "redis://localhost:6379");

    @TempDir
    Path directory;

    @Test
    void listsEveryKeyWithItsTypeAndDefault() {
        assertThat(Reference.markdown(Example.class).lines())
                .hasSize(17)
                .startsWith("| Key | Environment | Type | Default | Meaning |")
                .contains(
                        "| `trigger.byteLimit` | `RASED_TRIGGER_BYTELIMIT` | size, from 1KiB to 7MiB | `4MiB` | Bytes a segment may hold. |",
                        "| `redis.uri` | `RASED_REDIS_URI` | URI | required | Where Redis is. |",
                        "| `redis.password` | `RASED_REDIS_PASSWORD` | secret | none | Its password\\|token. |",
                        "| `redis.names` | `RASED_REDIS_NAMES` | list of text | `rased,other` | Names. |",
                        "| `redis.mode` | `RASED_REDIS_MODE` | single \\| read-only | `single` | How it runs. |",
                        "| `tls.certificate` | `RASED_TLS_CERTIFICATE` | path | required | The certificate. |");
    }

    @Test
    void writesAFileThatNeedsOnlyTheRequiredKeys() throws IOException {
        String yaml = Reference.yaml(Example.class);

        assertThat(yaml).startsWith("""
                        trigger:
                          # Batches a segment may hold. (integer from 1 to 10000)
                          #batchLimit: 300
                        """).contains("""

                        redis:
                          # Where Redis is. (URI)
                          uri:
                          # Its password|token. (secret)
                          #password:
                          # Further nodes. (list of URI)
                          #nodes: ""
                        """);
        Example defaults = ConfigurationReader.read(Example.class, null, ENVIRONMENT);
        assertThat(read(yaml)).isEqualTo(defaults);
        assertThat(read(yaml.replaceAll("(?m)^( *)#(\\w)", "$1$2")))
                .as("with every key, at its default")
                .isEqualTo(defaults);
    }

    private Example read(String yaml) throws IOException {
        // The section of Tls is only there if one of its keys is.
        Path file = Files.writeString(directory.resolve("rased.yaml"), yaml.replaceAll("(?s)\n\ntls:.*", "\n"));
        return ConfigurationReader.read(Example.class, file, ENVIRONMENT);
    }
}
