/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.system.fixture.Batches;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.RawHttp;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code ingestion.admission}: past the bound a batch is refused before it is read, and nothing else breaks. */
@Timeout(120)
class AdmissionIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Tenant tenant = Tenant.create();
    private final GatewayProcess gateway = Gateways.shared(Map.of(
            "RASED_INGESTION_EVENTLOOPS", "1",
            "RASED_INGESTION_ADMISSION_REQUESTS", "1",
            "RASED_INGESTION_ADMISSION_DELAY", "1m",
            "RASED_INGESTION_BODYTIMEOUT", "5s"));
    private final Sdk sdk = new Sdk(gateway);
    private final String token = sdk.token(tenant.key(), "s-1");

    @Test
    void pastTheBoundABatchIsRefusedUnreadItsConnectionStaysAndTheOneInProgressIsTaken() throws IOException {
        String first = batch("t-first");
        String second = batch("t-second");
        try (RawHttp slow = new RawHttp(gateway.uri());
                RawHttp refused = new RawHttp(gateway.uri())) {
            // given: a batch of which half has come
            beAnswered(slow);
            slow.send(head(first.length(), ""), first.substring(0, 100));
            await().atMost(SOON).until(() -> sdk.event(token, second).statusCode() == 503);

            // when: another one comes whose token is not even good
            refused.send(head(second.length(), "").replace(token, "nonsense"), second);

            // then
            RawHttp.Answer answer = refused.answer();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 3);
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("overloaded");
            assertThat(answer.header("connection")).isNotEqualTo("close");

            // and: the first one is taken, and then the second one, on the connection that was refused
            slow.send(first.substring(100));
            assertThat(slow.answer().status()).isEqualTo(202);
            refused.send(head(second.length(), ""), second);
            assertThat(refused.answer().status()).isEqualTo(202);
        }
        assertThatMetricsBalance();
    }

    @Test
    void whoWaitsForContinueIsRefusedBeforeTheBodyAndItsConnectionCloses() throws IOException {
        String first = batch("t-continue");
        try (RawHttp slow = new RawHttp(gateway.uri());
                RawHttp waiting = new RawHttp(gateway.uri())) {
            beAnswered(slow);
            slow.send(head(first.length(), ""), first.substring(0, 100));
            await().atMost(SOON).until(() -> sdk.event(token, first).statusCode() == 503);

            waiting.send(head(first.length(), "expect: 100-continue\r\n"));

            assertThat(waiting.answer().status()).isEqualTo(503);
            assertThat(waiting.isClosed()).isTrue();
            slow.send(first.substring(100));
            assertThat(slow.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void whoIsStillSendingALargeBodyGetsTheAnswerBeforeItsConnectionCloses() throws IOException {
        String first = batch("t-large");
        String large = "x".repeat(500_000);
        try (RawHttp slow = new RawHttp(gateway.uri());
                RawHttp refused = new RawHttp(gateway.uri())) {
            beAnswered(slow);
            slow.send(head(first.length(), ""), first.substring(0, 100));
            await().atMost(SOON).until(() -> sdk.event(token, first).statusCode() == 503);

            refused.send(head(large.length(), ""), large.substring(0, 100_000));
            for (int from = 100_000; from < large.length(); from += 100_000) {
                refused.send(large.substring(from, from + 100_000));
            }

            assertThat(refused.answer().status()).isEqualTo(503);
            assertThat(refused.isClosed()).isTrue();
            slow.send(first.substring(100));
            assertThat(slow.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void whoWaitsForContinueGetsItWhenThereIsRoom() throws IOException {
        String batch = batch("t-continued");
        try (RawHttp waiting = new RawHttp(gateway.uri())) {
            waiting.send(head(batch.length(), "expect: 100-continue\r\n"));
            assertThat(waiting.answer().status()).isEqualTo(100);
            waiting.send(batch);
            assertThat(waiting.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void aBodyThatComesDropByDropEndsWithItsConnectionAndItsPlaceIsFree() throws IOException {
        String batch = batch("t-drops");
        try (RawHttp slow = new RawHttp(gateway.uri())) {
            slow.send(head(batch.length(), ""), batch.substring(0, 100));

            RawHttp.Answer answer = slow.answer();

            assertThat(answer.status()).isEqualTo(408);
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body_timeout");
            assertThat(slow.isClosed()).isTrue();
        }
        sdk.accepted(token, batch);
    }

    @Test
    void whatWouldQueueBeforeASlowRedisIsRefusedAndWhatIsUnderWayIsTaken() {
        GatewayProcess busy = Gateways.shared(Map.of(
                "RASED_INGESTION_EVENTLOOPS", "1",
                "RASED_INGESTION_ADMISSION_BURST", "4",
                "RASED_INGESTION_ADMISSION_DELAY", "1m",
                "RASED_REDIS_TIMEOUT", "30s"));
        var client = new Sdk(busy);
        client.accepted(token, batch("t-before"));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        ExecutorService clients = Executors.newCachedThreadPool();
        try {
            // given: a Redis that answers no append
            RedisView.send(Request.cmd(Command.CLIENT).arg("PAUSE").arg(60_000).arg("WRITE"));

            // when: one batch comes after the other
            await().atMost(SOON).until(() -> {
                String batch = batch("t-" + answers.size());
                answers.add(CompletableFuture.supplyAsync(() -> client.event(token, batch), clients));
                return answers.stream().anyMatch(CompletableFuture::isDone);
            });

            // then: some wait, and one that came later is refused
            assertThat(answers.stream().filter(answer -> !answer.isDone())).hasSizeGreaterThanOrEqualTo(4);
            assertThat(answers.stream()
                            .filter(CompletableFuture::isDone)
                            .map(answer -> answer.join().statusCode()))
                    .containsOnly(503);
        } finally {
            RedisView.send(Request.cmd(Command.CLIENT).arg("UNPAUSE"));
            clients.shutdown();
        }

        // and: what waited is taken
        List<Integer> codes =
                answers.stream().map(answer -> answer.join().statusCode()).toList();
        assertThat(codes).containsOnly(202, 503);
        assertThat(codes.stream().filter(code -> code == 202)).hasSizeGreaterThanOrEqualTo(4);
        await().atMost(SOON).until(() -> client.event(token, batch("t-after")).statusCode() == 202);
    }

    /**
     * Has a connection answered once. A new one waits until it is accepted: what comes later on one that others have used
     * would be before it.
     */
    private static void beAnswered(RawHttp connection) throws IOException {
        connection.send("GET /v1/none HTTP/1.1\r\nhost: localhost\r\n\r\n");
        assertThat(connection.answer().status()).isEqualTo(404);
    }

    private String head(int length, String more) {
        return "POST /v1/event HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer " + token
                + "\r\ncontent-type: application/json\r\ncontent-length: " + length + "\r\n" + more + "\r\n";
    }

    private String batch(String transaction) {
        return Batches.flagged(tenant.organization().value(), "s-1", transaction, "b-1", 30);
    }

    private void assertThatMetricsBalance() {
        await().atMost(SOON).untilAsserted(() -> {
            String metrics = metrics();
            double failed = sum(metrics, "rased_ingestion_batches_total\\{outcome=\"failed\"\\}");
            assertThat(sum(metrics, "rased_ingestion_failures_total\\{[^}]*\\}"))
                    .isEqualTo(failed);
            assertThat(sum(metrics, "rased_ingestion_failures_total\\{cause=\"requests\"\\}"))
                    .isPositive();
            assertThat(sum(metrics, "rased_ingestion_batches_total\\{[^}]*\\}"))
                    .isEqualTo(sum(metrics, "rased_ingestion_batches_received_total"));
        });
    }

    private static double sum(String metrics, String series) {
        Matcher lines = Pattern.compile("(?m)^" + series + " (\\S+)$").matcher(metrics);
        double sum = 0;
        while (lines.find()) {
            sum += Double.parseDouble(lines.group(1));
        }
        return sum;
    }

    private String metrics() throws IOException, InterruptedException {
        URI uri = gateway.managementUri().resolve("/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
