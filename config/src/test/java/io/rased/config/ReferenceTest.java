/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {
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
}
