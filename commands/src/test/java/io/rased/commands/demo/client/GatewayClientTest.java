/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.rased.commands.demo.session.DemoEvent;
import io.rased.commands.demo.session.DemoSession;
import io.rased.commands.demo.session.Truth;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers what the test wrote down. */
class GatewayClientTest {
    private static final String RESULT = "{\"version\":%d,\"segments\":%d,\"events\":%d,"
            + "\"scores\":{\"bot_detection_score\":%s},\"unavailable\":{\"bot_detection_score\":\"too_few_moves\"},"
            + "\"risk_level\":\"LOW\",\"triggerReason\":\"trigger_flag\",\"scoredAt\":\"2026-01-15T10:00:00Z\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PostingListener DEAF = new PostingListener() {
        @Override
        public void posted(int events, long nanos) {}

        @Override
        public void scored(long nanos) {}

        @Override
        public void ended() {}
    };

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private GatewayClient client;

    GatewayClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        client = new GatewayClient(gateway(), "key", PATIENCE);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
                String[] answer = answers.remove().split(" ", 2);
                byte[] bytes = answer[1].getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("retry-after", "0");
                exchange.sendResponseHeaders(Integer.parseInt(answer[0]), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsABatchAgainAsItWasWhileTheGatewayIsBusy() throws Exception {
        answers.add("503 {}");
        answers.add("429 {}");
        answers.add("202 {\"status\":\"duplicate\",\"segment\":2,\"sealed\":true}");

        Receipt receipt = client.post("token", "{\"batchId\":\"b-1\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(receipt).isEqualTo(new Receipt(true, 2, true));
        assertThat(requests).hasSize(3).containsOnly("POST /v1/event {\"batchId\":\"b-1\"}");
    }

    @Test
    void tellsHowEachTryEnded() throws Exception {
        List<String> heard = new ArrayList<>();
        URI nobody = URI.create("http://127.0.0.1:1");
        URI gateway = gateway();
        Deque<URI> next = new ArrayDeque<>(List.of(nobody, gateway, gateway));
        var listening = new GatewayClient(next::remove, "key", Patience.of(PATIENCE), new RequestListener() {
            @Override
            public void answered(URI asked, int status) {
                heard.add(asked.getPort() + " " + status);
            }

            @Override
            public void unanswered(URI asked, Duration after, IOException why) {
                heard.add(asked.getPort() + " " + why.getClass().getSimpleName());
            }
        });
        answers.add("503 {}");
        answers.add("202 {\"status\":\"accepted\",\"segment\":0,\"sealed\":true}");

        listening.post("token", new byte[0]);

        assertThat(heard).containsExactly("1 ConnectException", gateway.getPort() + " 503", gateway.getPort() + " 202");
    }

    @Test
    void quotesWhatARefusalSays() {
        answers.add("422 {\"code\":\"invalid_batch\"}");

        assertThatThrownBy(() -> client.post("token", new byte[0]))
                .isInstanceOf(GatewayException.class)
                .hasMessageContainingAll("422", "invalid_batch");
    }

    @Test
    void waitsForTheResultOfTheLastSegment() throws Exception {
        answers.add("202 {}");
        answers.add("200 " + RESULT.formatted(1, 1, 10, "0.5"));
        answers.add("200 " + RESULT.formatted(2, 2, 20, "null"));

        ScoredResult result = client.result("txn", 2);

        assertThat(result.version()).isEqualTo(2);
        assertThat(result.botScore()).isNull();
        assertThat(result.unavailable()).isEqualTo("too_few_moves");
    }

    @Test
    void givesUpOnAResultThatNeverComes() {
        for (int i = 0; i < 100; i++) {
            answers.add("202 {}");
        }

        var hasty = new GatewayClient(gateway(), "key", Duration.ofSeconds(2));
        assertThatThrownBy(() -> hasty.result("txn", 1))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("not yet scored");
    }

    @Test
    void aResultWithoutEveryEventIsAFailure() throws Exception {
        answers.add("201 {\"token\":\"t\"}");
        answers.add("202 {\"status\":\"accepted\",\"segment\":0,\"sealed\":true}");
        answers.add("200 " + RESULT.formatted(1, 1, 1, "0.5"));
        DemoSession session = new DemoSession(
                "s", new Truth("human"), List.of(new DemoEvent("click", 0, "{}"), new DemoEvent("click", 1, "{}")));

        SessionOutcome outcome = new SessionPost(client, "org", "txn", session, DEAF).run(() -> Instant.EPOCH);

        assertThat(outcome.failure()).isEqualTo("its result covers 1 events of 2");
    }

    private URI gateway() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
