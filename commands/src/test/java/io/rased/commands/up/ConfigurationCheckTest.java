/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationCheckTest {
    @Test
    void standsInForWhatUpBringsAndForNothingOfTheUsers() {
        Map<String, String> environment = ConfigurationCheck.environment(
                Map.of("tokens.secret", "mine"),
                Map.of("RASED_POSTGRES_URI", "elsewhere", "RASED_INGESTION_PORT", "1", "RASED_TRIGGER_IDLE", "soon"));

        assertThat(environment)
                .containsEntry("RASED_TRIGGER_IDLE", "soon")
                .doesNotContainValue("elsewhere")
                .containsKeys("RASED_REDIS_URI", "RASED_POSTGRES_URI")
                .doesNotContainKeys("RASED_TOKENS_SECRET", "RASED_INGESTION_PORT");
        assertThat(ConfigurationCheck.environment(Map.of(), Map.of())).containsKey("RASED_TOKENS_SECRET");
    }
}
