/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    /** The vector that the Standard Webhooks libraries are tested with. */
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsThePublishedVector() {
        assertThat(header(List.of(SECRET))).isEqualTo(SIGNATURE);
    }

    @Test
    void bothSecretsSignWhileARotationLasts() {
        Secret newer = new Secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

        assertThat(header(List.of(newer, SECRET)).split(" ")).hasSize(2).contains(SIGNATURE);
    }

    private static String header(List<Secret> secrets) {
        return WebhookSignature.header("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY, secrets);
    }
}
