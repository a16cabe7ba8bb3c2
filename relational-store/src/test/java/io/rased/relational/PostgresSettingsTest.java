/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.config.Secret;
import io.rased.relational.PostgresSettings.TlsMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresSettingsTest {
    @Test
    void passwordWithReservedCharactersIsRead() {
        PostgresAddress address =
                PostgresAddress.of(new Secret("postgresql://user:p%40ss%2Fword@db.example:6432/rased"));

        assertThat(address)
                .isEqualTo(new PostgresAddress("db.example", 6432, "rased", "user", new Secret("p@ss/word")));
    }

    @Test
    void refusalOfAUriDoesNotShowIt() {
        assertThatThrownBy(() -> PostgresSettings.of("mysql://user:hunter2@db.example/rased"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void verificationNeedsAuthorities() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new PostgresSettings(
                        new Secret("postgresql://u:p@h:1/d"), TlsMode.VERIFY_FULL, null, 1, 1, second, second))
                .hasMessageContaining("caFile");
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(PostgresSettings.of("postgresql://user:hunter2@db.example/rased"))
                .asString()
                .doesNotContain("hunter2");
        assertThat(ApiKeyText.parse("rk_abcdefgh_" + "s".repeat(43)).orElseThrow())
                .asString()
                .doesNotContain("sss");
    }
}
