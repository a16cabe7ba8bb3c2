/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** The calls of the public port that the demo makes. They block. Safe on any thread. */
public final class GatewayClient {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Http http;
    private final String apiKey;
    private final Patience patience;

    /**
     * A client of one gateway.
     *
     * @param apiKey of the organization's backend
     * @param patience how long to ask a busy gateway again, and how long to wait for a result
     */
    public GatewayClient(URI gateway, String apiKey, Duration patience) {
        this(() -> gateway, apiKey, Patience.of(patience));
    }

    /**
     * A client of several gateways.
     *
     * @param gateways gives the one to ask, for each try anew, as a load balancer would
     * @param apiKey of the organization's backend
     */
    public GatewayClient(Supplier<URI> gateways, String apiKey, Patience patience) {
        this(gateways, apiKey, patience, RequestListener.deaf());
    }

    /**
     * The same, with someone who hears how each try ended.
     *
     * @param gateways gives the one to ask, for each try anew
     * @param apiKey of the organization's backend
     * @param listener hears how each try ended
     */
    public GatewayClient(Supplier<URI> gateways, String apiKey, Patience patience, RequestListener listener) {
        this.http = new Http(gateways, patience, listener);
        this.apiKey = apiKey;
        this.patience = patience;
    }

    /** As the backend: a token for one session and transaction. */
    public String token(String sessionId, String transactionId) throws GatewayException, InterruptedException {
        return token(new JsonObject().put("sessionId", sessionId).put("transactionId", transactionId));
    }

    /** As the backend: a token for all transactions of one session. */
    public String sessionToken(String sessionId) throws GatewayException, InterruptedException {
        return token(new JsonObject().put("sessionId", sessionId));
    }

    private String token(JsonObject request) throws GatewayException, InterruptedException {
        return http.post("/v1/tokens", apiKey, request.toBuffer().getBytes())
                .require(201, "POST /v1/tokens")
                .getString("token");
    }

    /** As the browser: posts a batch until it is taken. Sent again, it has the same {@code batchId}. */
    public Receipt post(String token, byte[] batch) throws GatewayException, InterruptedException {
        JsonObject answer = http.post("/v1/event", token, batch).require(202, "POST /v1/event");
        return new Receipt(
                "duplicate".equals(answer.getString("status")),
                answer.getInteger("segment"),
                answer.getBoolean("sealed"));
    }

    /** As the backend: subscribes to results and returns the signing secret. */
    public String subscribe(URI receiver) throws GatewayException, InterruptedException {
        JsonObject request = new JsonObject()
                .put("url", receiver.toString())
                .put("eventTypes", new JsonArray().add("transaction.scored"));
        return http.post("/v1/webhook-endpoints", apiKey, request.toBuffer().getBytes())
                .require(201, "POST /v1/webhook-endpoints")
                .getString("secret");
    }

    /** As the backend: the status that a version is answered with, as soon as it is not 503. */
    public int versionStatus(String transactionId, int version) throws GatewayException, InterruptedException {
        return http.get("/v1/results/" + transactionId + "?version=" + version, apiKey)
                .status();
    }

    /** As the backend: waits for the result that covers so many segments. */
    public ScoredResult result(String transactionId, int segments) throws GatewayException, InterruptedException {
        long start = System.nanoTime();
        String last = "nothing";
        while (true) {
            Duration left = patience.total().minusNanos(System.nanoTime() - start);
            if (left.isNegative()) {
                throw new GatewayException(
                        "no result for all " + segments + " segments within "
                                + patience.total().toSeconds() + " s, but " + last,
                        null);
            }
            Reply reply = http.get("/v1/results/" + transactionId + "?wait=" + wait(left), apiKey);
            if (reply.status() == 202) {
                last = "202, not yet scored";
            } else {
                ScoredResult result = ScoredResult.of(reply.require(200, "GET /v1/results/" + transactionId));
                if (result.segments() >= segments) {
                    return result;
                }
                last = "one for " + result.segments();
            }
            // The answer to ?wait comes at once where there is an older version, so this is a poll then.
            Thread.sleep(POLL.toMillis());
        }
    }

    private static String wait(Duration left) {
        Duration wait = left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
        return String.format(Locale.ROOT, "%ds", Math.max(1, wait.toSeconds()));
    }
}
