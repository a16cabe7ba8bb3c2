/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.system.fixture.Batches;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client's backend reads. */
class ResultsApiIT {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00.000001Z");

    private final GatewayProcess gateway = Gateways.shared();
    private final Sdk sdk = new Sdk(gateway);
    private final Tenant tenant = Tenant.create();

    @Test
    void newestVersionIsServedWithATagThatSparesTheNextRead() {
        add("t-tag", 1, "LOW", NOON);
        add("t-tag", 2, "HIGH", NOON.plusSeconds(1));

        HttpResponse<String> newest = get("/v1/results/t-tag");
        String tag = newest.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = sdk.send(
                "GET",
                "/v1/results/t-tag",
                Map.of("authorization", "Bearer " + tenant.key().text(), "if-none-match", tag),
                new byte[0]);

        assertThat(newest.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(newest.body()).getInteger("version")).isEqualTo(2);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(json("/v1/results/t-tag?version=1").getString("risk_level")).isEqualTo("LOW");
        assertThat(get("/v1/results/t-tag?version=3").statusCode()).isEqualTo(404);
        assertThat(json("/v1/results/t-tag/versions").getJsonArray("versions")).hasSize(2);
    }

    @Test
    void anotherOrganizationsResultIsNotThere() {
        add("t-mine", 1, "LOW", NOON);

        assertThat(sdk.get("/v1/results/t-mine", TestStack.SHOP_KEY.text()).statusCode())
                .isEqualTo(404);
        assertThat(sdk.get("/v1/results/t-mine/versions", TestStack.SHOP_KEY.text())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void knownTransactionIsAcceptedAndUnknownOneIsNotThereEvenIfTheCallerWouldWait() {
        sdk.accepted(tenant.key().text(), Batches.moves(tenant.organization().value(), "s", "t-open", "b-1", 3));
        long start = System.nanoTime();

        HttpResponse<String> open = get("/v1/results/t-open");
        HttpResponse<String> unknown = get("/v1/results/t-unknown?wait=20s");

        assertThat(open.statusCode()).isEqualTo(202);
        assertThat(open.headers().firstValue("retry-after")).isPresent();
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whoeverWaitsGetsTheResultAsSoonAsItIsThereOrA202InTime() throws Exception {
        sdk.accepted(tenant.key().text(), Batches.moves(tenant.organization().value(), "s", "t-wait", "b-1", 3));
        long start = System.nanoTime();
        HttpResponse<String> early = get("/v1/results/t-wait?wait=700ms");
        assertThat(early.statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(650), Duration.ofSeconds(5));

        var waiting = CompletableFuture.supplyAsync(() -> get("/v1/results/t-wait?wait=30s"));
        Thread.sleep(500);
        assertThat(waiting).isNotDone();
        add("t-wait", 1, "LOW", NOON);

        // Half of the wait: at its end the result would be found by whoever didn't notice it.
        assertThat(waiting.get(15, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void walkThroughTheListMeetsEachTransactionOnceWhateverIsScoredMeanwhile() {
        for (int i = 0; i < 25; i++) {
            // Some of one moment: the id tells them apart.
            add("t-" + i, 1, i % 5 == 0 ? "HIGH" : "LOW", NOON.plusSeconds(i / 3));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 10; page++) {
            JsonObject answer = json("/v1/results?limit=4" + cursor);
            answer.getJsonArray("results")
                    .forEach(result -> seen.add(((JsonObject) result).getString("transactionId")));
            if (answer.getString("nextCursor") == null) {
                break;
            }
            cursor = "&cursor=" + answer.getString("nextCursor");
            add("t-" + page, 2, "LOW", NOON.plusSeconds(100 + page)); // one not met yet, and new ones, move to the head
            add("t-new-" + page, 1, "LOW", NOON.plusSeconds(100 + page));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("t-new"));
        assertThat(json("/v1/results?riskLevel=HIGH&limit=200")
                        .getJsonArray("results")
                        .size())
                .isLessThanOrEqualTo(5);
        assertThat(json("/v1/results?since=" + NOON.plusSeconds(100)).getJsonArray("results"))
                .allSatisfy(result -> assertThat(Instant.parse(((JsonObject) result).getString("scoredAt")))
                        .isAfterOrEqualTo(NOON.plusSeconds(100)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/results/t?wait=31s",
                "/v1/results/t?wait=5",
                "/v1/results/t?version=0",
                "/v1/results/t?version=x",
                "/v1/results/t%20x",
                "/v1/results/%2e%2e%2fx",
                "/v1/results?limit=0",
                "/v1/results?limit=201",
                "/v1/results?cursor=x",
                "/v1/results?since=yesterday",
                "/v1/results?riskLevel=high",
                "/v1/results?limit=1&limit=2",
                "/v1/webhook-deliveries?status=x",
                "/v1/webhook-deliveries?transactionId=a:b"
            })
    void wrongQueryOrPathIsA400(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("bad_request");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/results,401",
        "GET,/v1/results/t,401",
        "GET,/v1/webhook-endpoints,401",
        "DELETE,/v1/results/t,405",
        "PUT,/v1/webhook-endpoints,405",
        "POST,/v1/results,405"
    })
    void withoutAKeyNothingIsAnswered(String method, String path, int status) {
        assertThat(sdk.send(method, path, Map.of(), new byte[0]).statusCode()).isEqualTo(status);
    }

    @Test
    void keysAndTokensReachOnlyTheirScopes() {
        String token = sdk.token(tenant.key(), "s");

        assertThat(sdk.get("/v1/results/t", token).statusCode()).isEqualTo(403);
        assertThat(sdk.get("/v1/webhook-endpoints", TestStack.READ_KEY.text()).statusCode())
                .isEqualTo(403);
        assertThat(sdk.get("/v1/webhook-deliveries", TestStack.READ_KEY.text()).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> get(String path) {
        return sdk.get(path, tenant.key().text());
    }

    private JsonObject json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private void add(String transaction, int version, String riskLevel, Instant scoredAt) {
        ResultsView.add(tenant.transaction(transaction), version, riskLevel, scoredAt);
    }
}
