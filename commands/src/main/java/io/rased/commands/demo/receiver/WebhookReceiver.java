/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An HTTP server on a free loopback port: 204 to a webhook with a good signature, 401 to any other request. */
public final class WebhookReceiver implements AutoCloseable {
    private static final String PATH = "/webhook";
    private static final int THREADS = 4;
    private static final int MAX_BODY_BYTES = 1 << 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Inbox inbox = new Inbox();
    private volatile @Nullable SignatureCheck signatures;

    private final Consumer<WebhookPost> listener;

    private WebhookReceiver(
            HttpServer server, ExecutorService threads, InstantSource clock, Consumer<WebhookPost> listener) {
        this.server = server;
        this.threads = threads;
        this.clock = clock;
        this.listener = listener;
    }

    /** Listens from now on; refuses everything until it is told the secret. */
    public static WebhookReceiver start(InstantSource clock) throws IOException {
        return start(clock, post -> {});
    }

    /** The same, and each good webhook is told to the listener before it is answered, on the thread that answers. */
    public static WebhookReceiver start(InstantSource clock, Consumer<WebhookPost> listener) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        WebhookReceiver receiver = new WebhookReceiver(server, threads, clock, listener);
        server.setExecutor(threads);
        server.createContext(PATH, receiver::handle);
        server.start();
        return receiver;
    }

    /** Where to post to. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** Accepts what is signed with this secret. */
    public void trust(String secret) {
        signatures = new SignatureCheck(secret);
    }

    /** What came. */
    public Inbox inbox() {
        return inbox;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
            exchange.sendResponseHeaders(take(exchange, body, clock.instant()) ? 204 : 401, -1);
        }
    }

    private boolean take(HttpExchange exchange, byte[] body, Instant now) {
        String id = header(exchange, "webhook-id");
        SignatureCheck check = signatures;
        if (check == null
                || !check.isGood(
                        id, header(exchange, "webhook-timestamp"), header(exchange, "webhook-signature"), body, now)) {
            inbox.refuse("a request with webhook-id \"" + id + "\" has no good signature");
            return false;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonObject data = new JsonObject(text).getJsonObject("data");
            var post = new WebhookPost(id, data.getString("transactionId"), data.getInteger("version"), text, now);
            inbox.add(post);
            listener.accept(post);
            return true;
        } catch (RuntimeException e) {
            inbox.refuse("webhook " + id + " is signed, but its body can't be read: " + e.getMessage());
            return false;
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
