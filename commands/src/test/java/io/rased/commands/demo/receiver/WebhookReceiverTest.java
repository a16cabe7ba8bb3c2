/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {
    // The example of the specification's reference libraries.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final Instant THEN = Instant.ofEpochSecond(1614265330);

    private final SignatureCheck check = new SignatureCheck(SECRET);

    @Test
    void acceptsTheSpecificationsExampleAmongSignaturesOfARotation() {
        assertThat(check.isGood(ID, TIME, SIGNATURE, BODY, THEN)).isTrue();
        assertThat(check.isGood(ID, TIME, "v1,AAAA " + SIGNATURE, BODY, THEN)).isTrue();
    }

    @Test
    void refusesAnythingElse() {
        assertThat(check.isGood("msg_other", TIME, SIGNATURE, BODY, THEN)).isFalse();
        assertThat(check.isGood(ID, "1614265331", SIGNATURE, BODY, THEN)).isFalse();
        assertThat(check.isGood(ID, TIME, SIGNATURE, "{}".getBytes(StandardCharsets.UTF_8), THEN))
                .isFalse();
        assertThat(check.isGood(ID, TIME, SIGNATURE.replace("v1,", "v2,"), BODY, THEN))
                .isFalse();
        assertThat(check.isGood(ID, TIME, "", BODY, THEN)).isFalse();
        assertThat(check.isGood(ID, "", SIGNATURE, BODY, THEN)).isFalse();
        assertThat(check.isGood(ID, TIME, SIGNATURE, BODY, THEN.plusSeconds(301)))
                .as("replayed later")
                .isFalse();
    }

    @Test
    void answers401AndRemembersWhyWhenTheSignatureIsBad() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.start(() -> THEN)) {
            receiver.trust(SECRET);
            HttpRequest request = HttpRequest.newBuilder(receiver.url())
                    .header("webhook-id", "msg_1")
                    .header("webhook-timestamp", TIME)
                    .header("webhook-signature", SIGNATURE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
                    .build();

            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();

            assertThat(status).isEqualTo(401);
            assertThat(receiver.inbox().posts()).isEmpty();
            assertThat(receiver.inbox().refused()).singleElement().asString().contains("msg_1");
        }
    }
}
