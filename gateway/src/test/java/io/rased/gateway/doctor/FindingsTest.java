/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.gateway.check.Finding;
import io.rased.gateway.check.Finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Finding GOOD = new Finding(Severity.GOOD, "kafka", "kafka.bootstrapServers", "answers", "");
    private static final Finding WARNING =
            new Finding(Severity.WARNING, "redis", "redis.uri", "it does not append to disk", "Set appendonly yes");
    private static final Finding FAULT =
            new Finding(Severity.FAULT, "redis", "redis.uri", "it evicts", "Set maxmemory-policy noeviction");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aWarningLetsAGatewayRun() {
        assertThat(print(GOOD, WARNING)).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("good     kafka: answers")
                .contains("warning  redis (redis.uri): it does not append to disk. Set appendonly yes.")
                .contains("A gateway can run, with the warnings above.");
    }

    @Test
    void aFaultDoesNotAndEveryFindingIsSaid() {
        assertThat(print(FAULT, GOOD, WARNING)).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .contains("FAULT    redis (redis.uri): it evicts. Set maxmemory-policy noeviction.")
                .endsWith("A gateway won't start: 1 fault.");
    }

    private boolean print(Finding... findings) {
        return Findings.print(List.of(findings), new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
