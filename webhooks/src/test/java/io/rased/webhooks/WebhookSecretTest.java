/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.config.Secret;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
    @Test
    void generatedSecretHasTheSpecificationsForm() {
        Secret secret = WebhookSecret.generate(new Random(1));

        assertThat(secret.reveal()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(WebhookSecret.key(secret)).hasSize(32);
        assertThat(WebhookSecret.generate(new Random(2))).isNotEqualTo(secret);
    }

    @Test
    void refusalDoesNotShowTheSecret() {
        for (String text : new String[] {"hunter2hunter2", "whsec_hunter2!"}) {
            assertThatThrownBy(() -> WebhookSecret.key(new Secret(text)))
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
        }
    }

    @Test
    void idsHaveAnIdsForm() {
        assertThat(WebhookIds.endpoint(new Random(1))).matches("ep_[0-9a-f]{32}");
        assertThat(WebhookIds.message(new Random(1))).matches("msg_[0-9a-f]{32}");
    }
}
