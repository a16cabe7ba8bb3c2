/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LoadSettingsTest {
    @Test
    void letsPropertiesWinOverTheEnvironmentAndLeavesTheGatewaysOwnVariablesAlone() {
        Properties properties = new Properties();
        properties.setProperty("load.duration", "2m");
        properties.setProperty("load.apiKey", "key");

        LoadSettings settings = LoadSettings.read(
                Map.of("RASED_LOAD_DURATION", "1s", "RASED_LOAD_ORGANIZATION", "org-1", "RASED_INGESTION_PORT", "1"),
                properties);

        assertThat(settings.duration()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.apiKey().reveal()).isEqualTo("key");
        assertThat(settings.url()).hasToString("http://localhost:8080");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> LoadSettings.read(Map.of(), new Properties()))
                .hasMessageContainingAll("RASED_LOAD_APIKEY", "RASED_LOAD_ORGANIZATION");
    }
}
