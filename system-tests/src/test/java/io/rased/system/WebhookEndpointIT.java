/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Receiver;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How endpoints are managed. */
class WebhookEndpointIT {
    private static final String ENDPOINTS = "/v1/webhook-endpoints";

    private final GatewayProcess gateway = Gateways.shared();
    private final Sdk sdk = new Sdk(gateway);
    private final Tenant tenant = Tenant.create();
    private final String key = tenant.key().text();

    @Test
    void secretIsShownOnceAndTheRestCanBeReadChangedAndDeleted() {
        try (var receiver = Receiver.answering(request -> 200)) {
            JsonObject created = tenant.endpoint(gateway, receiver);
            String path = ENDPOINTS + "/" + created.getString("id");

            assertThat(created.getString("secret")).startsWith("whsec_");
            JsonObject read = new JsonObject(sdk.get(path, key).body());
            assertThat(read.containsKey("secret")).isFalse();
            assertThat(read.getString("url")).isEqualTo(receiver.url());
            JsonObject changed = new JsonObject(sdk.patch(path, key, "{\"description\":\"ours\",\"enabled\":false}")
                    .body());
            assertThat(changed.getString("description")).isEqualTo("ours");
            assertThat(changed.getBoolean("enabled")).isFalse();
            assertThat(changed.getString("url")).isEqualTo(receiver.url());
            assertThat(new JsonObject(sdk.get(ENDPOINTS, key).body()).getJsonArray("endpoints"))
                    .hasSize(1);
            assertThat(delete(path, key).statusCode()).isEqualTo(204);
            assertThat(delete(path, key).statusCode()).isEqualTo(404);
            assertThat(sdk.get(path, key).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anotherOrganizationsEndpointIsNotThere() {
        try (var receiver = Receiver.answering(request -> 200)) {
            String path = ENDPOINTS + "/" + tenant.endpoint(gateway, receiver).getString("id");
            String other = TestStack.SHOP_KEY.text();

            assertThat(sdk.get(path, other).statusCode()).isEqualTo(404);
            assertThat(sdk.patch(path, other, "{\"enabled\":false}").statusCode())
                    .isEqualTo(404);
            assertThat(sdk.post(path + "/rotate-secret", other, "").statusCode())
                    .isEqualTo(404);
            assertThat(sdk.post(path + "/test", other, "").statusCode()).isEqualTo(404);
            assertThat(delete(path, other).statusCode()).isEqualTo(404);
            assertThat(sdk.get(path, key).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"ftp://x/\",\"eventTypes\":[\"transaction.scored\"]} | 422 | invalid_content",
                "{\"url\":\"http://no-such-host.invalid/\",\"eventTypes\":[\"transaction.scored\"]} | 422 | invalid_content",
                "{\"url\":\"http://127.0.0.1/\",\"eventTypes\":[\"transaction.deleted\"]} | 422 | invalid_content",
                "{\"url\":\"http://127.0.0.1/\"} | 422 | invalid_content",
                "{\"url\":\"http://127.0.0.1/\",\"url\":\"http://127.0.0.2/\"} | 400 | malformed_json",
                "{ | 400 | malformed_json"
            })
    void wrongEndpointIsRefused(String body, int status, String code) {
        HttpResponse<String> answer = sdk.post(ENDPOINTS, key, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo(code);
    }

    @Test
    void bodyThatIsTooLargeOrOfAnotherTypeIsRefused() {
        assertThat(sdk.post(ENDPOINTS, key, " ".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(sdk.send(
                                "POST",
                                ENDPOINTS,
                                Map.of("authorization", "Bearer " + key, "content-type", "text/plain"),
                                new byte[] {'{', '}'})
                        .statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> delete(String path, String credential) {
        return sdk.send("DELETE", path, Map.of("authorization", "Bearer " + credential), new byte[0]);
    }
}
