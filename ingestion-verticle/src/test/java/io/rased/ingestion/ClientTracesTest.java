/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientTracesTest {
    @Test
    void aUserAgentIsCutAndHasNoControlCharacters() {
        assertThat(ClientTraces.bounded("x".repeat(10_000))).hasSize(512);
        assertThat(ClientTraces.bounded("a\u0000b\tc\u007fd\u0085e")).isEqualTo("abcde");
        assertThat(ClientTraces.bounded("Mozilla/5.0 (é)")).isEqualTo("Mozilla/5.0 (é)");
        assertThat(ClientTraces.bounded("\u0001")).isNull();
        assertThat(ClientTraces.bounded(null)).isNull();
    }
}
