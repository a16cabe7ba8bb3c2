/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import io.rased.notify.AttemptResult.Answered;
import io.rased.notify.AttemptResult.Fault;
import io.rased.notify.AttemptResult.Unanswered;
import io.rased.webhooks.RefusedUrlException;
import io.rased.webhooks.UrlPolicy;
import io.rased.webhooks.WebhookSettings;
import io.rased.webhooks.WebhookUrl;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;

/**
 * Makes one attempt: checks the URL, signs, posts to a checked address, and reads no more than the status. Redirects
 * are not followed: where they lead was not checked. Used on one event loop.
 */
final class WebhookSender {
    private static final long DISCARDED_BYTES = 64 * 1024;

    private final HttpClient client;
    private final UrlPolicy policy;
    private final InstantSource clock;
    private final Duration timeout;

    WebhookSender(HttpClient client, UrlPolicy policy, InstantSource clock, WebhookSettings settings) {
        this.client = client;
        this.policy = policy;
        this.clock = clock;
        this.timeout = settings.timeout();
    }

    /** Attempts a delivery, within {@code webhooks.timeout}; never fails. */
    Future<AttemptResult> attempt(ClaimedDelivery delivery) {
        long start = System.nanoTime();
        var exchange = new Exchange();
        return check(delivery)
                .compose(url -> exchange.post(delivery, url))
                .timeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .<AttemptResult>map(response -> new Answered(
                        response.statusCode(), RetryAfter.of(response.getHeader("retry-after")), since(start)))
                .otherwise(failure -> new Unanswered(faultOf(failure), since(start)))
                .onSuccess(exchange::end);
    }

    private Future<CheckedUrl> check(ClaimedDelivery delivery) {
        try {
            WebhookUrl url = WebhookUrl.parse(delivery.url());
            // Another address in the next attempt: one of several may be down.
            return policy.check(url).map(addresses -> new CheckedUrl(url, pick(addresses, delivery.attempts())));
        } catch (RefusedUrlException e) {
            return Future.failedFuture(e);
        }
    }

    private static InetAddress pick(List<InetAddress> addresses, int attempts) {
        return addresses.get(attempts % addresses.size());
    }

    private RequestOptions request(ClaimedDelivery delivery, CheckedUrl checked, Buffer body) {
        WebhookUrl url = checked.url();
        long timestamp = clock.instant().getEpochSecond();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(checked.address(), url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.isSecure())
                .setURI(url.target())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "rased-webhooks")
                .putHeader("webhook-id", delivery.id())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader(
                        "webhook-signature",
                        WebhookSignature.header(delivery.id(), timestamp, body.getBytes(), delivery.secrets()));
    }

    private static Fault faultOf(Throwable failure) {
        if (failure instanceof RefusedUrlException) {
            return Fault.URL_REFUSED;
        }
        if (failure instanceof TimeoutException) {
            return Fault.TIMEOUT;
        }
        if (failure instanceof SSLException) {
            return Fault.TLS_FAILED;
        }
        return failure instanceof ConnectException ? Fault.CONNECT_FAILED : Fault.CONNECTION_LOST;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A URL and the address behind it that may be called. */
    private record CheckedUrl(WebhookUrl url, InetAddress address) {}

    /** One request, which is given up when the attempt is over. */
    private final class Exchange {
        private boolean over;
        private Runnable giveUp = () -> {};

        Future<HttpClientResponse> post(ClaimedDelivery delivery, CheckedUrl checked) {
            Buffer body = Buffer.buffer(delivery.body());
            return client.request(request(delivery, checked, body)).compose(request -> send(request, body));
        }

        private Future<HttpClientResponse> send(HttpClientRequest request, Buffer body) {
            giveUp = request::reset;
            if (over) { // the connection came too late
                giveUp.run();
            }
            return request.send(body).onSuccess(this::discard);
        }

        /** The connection is good for the next attempt if the body ends soon; nobody reads it. */
        private void discard(HttpClientResponse response) {
            var left = new AtomicLong(DISCARDED_BYTES);
            response.handler(bytes -> {
                if (left.addAndGet(-bytes.length()) < 0) {
                    giveUp.run();
                }
            });
            response.end().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS).onFailure(endless -> giveUp.run());
        }

        void end(AttemptResult result) {
            over = true;
            if (result instanceof Unanswered) {
                giveUp.run();
            }
        }
    }
}
