/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.relational.ApiKeyText;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.EventsView;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Metrics;
import io.rased.system.fixture.Receiver;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Segments;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One transaction from the browser's post to the backend's webhook and result. */
class MainPathIT {
    @Test
    void aSealedTransactionIsScoredAndNotifiedOnceAndItsResultCanBeReadByThen() {
        GatewayProcess gateway = Gateways.shared();
        Tenant tenant = Tenant.create();
        String organization = tenant.organization().value();
        var sdk = new Sdk(gateway);
        try (var receiver = Receiver.answering(request -> 204)) {
            tenant.endpoint(gateway, receiver);
            String token = sdk.token(tenant.key(), "s-1");

            sdk.accepted(token, Batches.moves(organization, "s-1", "t-1", "b-1", 40));
            assertThat(result(sdk, tenant.key(), "t-1").statusCode())
                    .as("known and not yet scored")
                    .isEqualTo(202);
            sdk.accepted(token, Batches.flagged(organization, "s-1", "t-1", "b-2", 40));
            HttpResponse<String> answer =
                    sdk.get("/v1/results/t-1?wait=20s", tenant.key().text());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("etag")).isPresent();
            var result = new JsonObject(answer.body());
            assertThat(result.getString("transactionId")).isEqualTo("t-1");
            assertThat(result.getInteger("version")).isEqualTo(1);
            assertThat(result.getInteger("segments")).isEqualTo(1);
            assertThat(result.getInteger("events")).isEqualTo(80);
            assertThat(result.getString("triggerReason")).isEqualTo("trigger_flag");
            assertThat(result.getJsonObject("scores").getDouble("bot_detection_score"))
                    .isBetween(0.0, 1.0);
            assertThat(result.getJsonObject("unavailable").getString("keystroke_dynamics_score"))
                    .isNotEmpty();
            assertThat(result.getJsonObject("models").getString("bot")).startsWith("bot-");

            await().atMost(Duration.ofSeconds(15))
                    .until(() -> receiver.messages().size() >= 1);
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
            JsonObject notified = new JsonObject(receiver.messages().get(0).body()).getJsonObject("data");
            assertThat(notified.getString("resultUrl")).isEqualTo("/v1/results/t-1");
            assertThat(notified.getInteger("version")).isEqualTo(1);
        }
    }

    @Test
    void whatTheFrontDoorAcceptsNoSinkRefuses() {
        Tenant tenant = Tenant.create();
        String organization = tenant.organization().value();
        var sdk = new Sdk(Gateways.shared());
        String token = sdk.token(tenant.key(), "s-1");
        // Each within the limits of a batch, and past the bounds that a JSON parser sets by itself.
        String digits = "{\"eventType\":\"mousemove\",\"timestamp\":1,\"payload\":{\"x\":0." + "1".repeat(2000)
                + ",\"y\":1" + "0".repeat(290) + "." + "0".repeat(2000) + "}}";
        String name = "{\"eventType\":\"other\",\"timestamp\":2,\"" + "n".repeat(30_000) + "\":1}";
        String text = "{\"eventType\":\"other\",\"timestamp\":3,\"payload\":{\"t\":\"" + "é".repeat(10_000) + "\"}}";
        String metadata = "{\"trigger\":true,\"" + "m".repeat(60_000) + "\":1}";

        sdk.accepted(
                token,
                Batches.batch(organization, "s-1", "t-long", "b-1", metadata, String.join(",", digits, name, text)));

        JsonObject result = awaitVersion(sdk, tenant.key(), "t-long", 1);
        assertThat(result.getInteger("events")).isEqualTo(3);
        await().atMost(Duration.ofSeconds(10)).until(() -> EventsView.count(Segments.key(organization, "t-long")) == 3);
    }

    @Test
    void aSecondSegmentMakesASecondVersionOverBoth() {
        Tenant tenant = Tenant.create();
        String organization = tenant.organization().value();
        var sdk = new Sdk(Gateways.shared());
        String token = sdk.token(tenant.key(), "s-1");

        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-2", "b-1", 30));
        awaitVersion(sdk, tenant.key(), "t-2", 1);
        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-2", "b-2", 50));
        JsonObject second = awaitVersion(sdk, tenant.key(), "t-2", 2);

        assertThat(second.getInteger("segments")).isEqualTo(2);
        assertThat(second.getInteger("events")).isEqualTo(80);
        assertThat(new JsonObject(sdk.get(
                                        "/v1/results/t-2?version=1",
                                        tenant.key().text())
                                .body())
                        .getInteger("events"))
                .isEqualTo(30);
    }

    @Test
    void nobodyReadsWhatIsAnothersAndNobodyCanTellThatItIsThere() {
        Tenant owner = Tenant.create();
        Tenant other = Tenant.create();
        var sdk = new Sdk(Gateways.shared());
        String token = sdk.token(owner.key(), "s-1");
        sdk.accepted(token, Batches.flagged(owner.organization().value(), "s-1", "t-3", "b-1", 30));
        awaitVersion(sdk, owner.key(), "t-3", 1);

        HttpResponse<String> foreign = result(sdk, other.key(), "t-3");
        HttpResponse<String> missing = result(sdk, other.key(), "t-none");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(withoutId(foreign)).isEqualTo(withoutId(missing));
        assertThat(result(sdk, TestStack.BANK_KEY, "t-3").statusCode()).isEqualTo(404);
        assertThat(sdk.get("/v1/results/t-3", token).statusCode())
                .as("by a session token")
                .isEqualTo(403);
        assertThat(sdk.get("/v1/results/a%0d%0ab", owner.key().text()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void operatorsSeeHealthAndMetricsAndTheBatchesBalance() throws Exception {
        GatewayProcess gateway = Gateways.shared();
        var sdk = new Sdk(gateway);
        Tenant tenant = Tenant.create();
        sdk.accepted(
                sdk.token(tenant.key(), "s-1"),
                Batches.moves(tenant.organization().value(), "s-1", "t-4", "b-1", 3));
        sdk.event("nonsense", "{}");

        assertThat(management(gateway, "/health/live")).contains("up");
        assertThat(management(gateway, "/health/ready")).contains("\"status\":\"up\"");
        assertThat(management(gateway, "/health")).contains("redis", "kafka", "cassandra", "postgres", "latencyMs");
        Map<String, Double> metrics = Metrics.of(gateway);
        double received = metrics.getOrDefault("rased_ingestion_batches_received_total", 0.0);
        double ended = metrics.entrySet().stream()
                .filter(metric -> metric.getKey().startsWith("rased_ingestion_batches_total{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        assertThat(received).isPositive().isEqualTo(ended);
    }

    private static String management(GatewayProcess gateway, String path) throws Exception {
        URI uri = gateway.managementUri().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpResponse<String> result(Sdk sdk, ApiKeyText key, String transaction) {
        return sdk.get("/v1/results/" + transaction, key.text());
    }

    private static JsonObject withoutId(HttpResponse<String> answer) {
        var body = new JsonObject(answer.body());
        body.remove("correlationId");
        return body;
    }

    private static JsonObject awaitVersion(Sdk sdk, ApiKeyText key, String transaction, int version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            HttpResponse<String> answer = result(sdk, key, transaction);
            return answer.statusCode() == 200 && new JsonObject(answer.body()).getInteger("version") == version;
        });
        return new JsonObject(result(sdk, key, transaction).body());
    }
}
