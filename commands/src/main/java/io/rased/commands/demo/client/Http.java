/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Requests with a bearer credential, which block, and are repeated while the gateway is busy. Safe on any thread. */
final class Http {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient client;
    private final Supplier<URI> gateways;
    private final Patience patience;
    private final RequestListener listener;

    /**
     * @param gateways gives the gateway to ask, for each try anew
     * @param listener hears of each try
     */
    Http(Supplier<URI> gateways, Patience patience, RequestListener listener) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.request())
                .build();
        this.gateways = gateways;
        this.patience = patience;
        this.listener = listener;
    }

    Reply get(String path, String credential) throws GatewayException, InterruptedException {
        return patiently(() -> request(path, credential).GET().build());
    }

    Reply post(String path, String credential, byte[] json) throws GatewayException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofByteArray(json);
        return patiently(() -> request(path, credential)
                .header("content-type", "application/json")
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(String path, String credential) {
        return HttpRequest.newBuilder(gateways.get().resolve(path))
                .timeout(patience.request())
                .header("authorization", "Bearer " + credential);
    }

    private Reply patiently(Supplier<HttpRequest> requests) throws GatewayException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            HttpRequest request = requests.get();
            boolean last = System.nanoTime() - start > patience.total().toNanos();
            Duration pause = bounded(PAUSE);
            long sent = System.nanoTime();
            try {
                Reply reply = send(request);
                listener.answered(request.uri(), reply.status());
                if (last || !reply.isBusy()) {
                    return reply;
                }
                pause = reply.retryAfter();
            } catch (IOException e) {
                listener.unanswered(request.uri(), Duration.ofNanos(System.nanoTime() - sent), e);
                // Sent again as it was: if it got through after all, the gateway knows it by its batchId.
                if (last) {
                    throw new GatewayException(request.method() + " " + request.uri() + " failed: " + e, e);
                }
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        Duration retryAfter = response.headers()
                .firstValue("retry-after")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(PAUSE);
        return new Reply(response.statusCode(), bounded(retryAfter), response.body());
    }

    private Duration bounded(Duration pause) {
        return pause.compareTo(patience.longestPause()) > 0 ? patience.longestPause() : pause;
    }
}
