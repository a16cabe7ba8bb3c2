/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Scores everything 0.5 at its trigger, and posts as many webhooks for it as the test says. */
final class StandInGateway implements AutoCloseable {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ToIntFunction<String> webhooks;
    private final Map<String, Integer> events = new ConcurrentHashMap<>();
    private volatile String receiver = "";

    StandInGateway(ToIntFunction<String> webhooks) throws IOException {
        this.webhooks = webhooks;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    void start() {
        server.setExecutor(threads);
        server.createContext("/v1/tokens", exchange -> answer(exchange, 201, "{\"token\":\"t\"}"));
        server.createContext("/v1/webhook-endpoints", exchange -> {
            receiver = body(exchange).getString("url");
            answer(exchange, 201, "{\"secret\":\"whsec_" + Base64.getEncoder().encodeToString(KEY) + "\"}");
        });
        server.createContext("/v1/event", this::take);
        server.createContext("/v1/results/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String transaction = path.substring(path.lastIndexOf('/') + 1);
            answer(
                    exchange,
                    200,
                    "{\"version\":1,\"segments\":1,\"events\":" + events.get(transaction)
                            + ",\"scores\":{\"bot_detection_score\":0.5},\"risk_level\":\"LOW\","
                            + "\"triggerReason\":\"trigger_flag\",\"scoredAt\":\"2026-01-15T10:00:00Z\"}");
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonObject batch = body(exchange);
        String transaction = batch.getString("transactionId");
        events.merge(transaction, batch.getJsonArray("events").size(), Integer::sum);
        boolean last = batch.getJsonObject("metadata").getBoolean("trigger");
        answer(exchange, 202, "{\"status\":\"accepted\",\"segment\":0,\"sealed\":" + last + "}");
        for (int i = 0; last && i < webhooks.applyAsInt(transaction); i++) {
            notifyOf(transaction);
        }
    }

    private void notifyOf(String transaction) {
        String body = "{\"data\":{\"transactionId\":\"" + transaction + "\",\"version\":1}}";
        String id = "msg_" + transaction;
        String time = Long.toString(System.currentTimeMillis() / 1000);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            byte[] signature = mac.doFinal((id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8));
            client.send(
                    HttpRequest.newBuilder(URI.create(receiver))
                            .header("webhook-id", id)
                            .header("webhook-timestamp", time)
                            .header(
                                    "webhook-signature",
                                    "v1," + Base64.getEncoder().encodeToString(signature))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        } catch (GeneralSecurityException | IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject body(HttpExchange exchange) throws IOException {
        return new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
