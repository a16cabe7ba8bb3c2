/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.config.Secret;
import io.rased.notify.AttemptResult.Answered;
import io.rased.notify.AttemptResult.Fault;
import io.rased.notify.AttemptResult.Unanswered;
import io.rased.webhooks.UrlPolicy;
import io.rased.webhooks.WebhookSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SelfSignedCertificate;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real receiver; only the name look-up is ours, so that a public name leads to this machine. */
class WebhookSenderTest {
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant NOW = Instant.ofEpochSecond(1614265330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final SelfSignedCertificate CERTIFICATE = SelfSignedCertificate.create("hooks.example");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void postsTheSignedBodyToTheCheckedAddressUnderTheNameOfTheUrl() throws Exception {
        var seen = new CompletableFuture<List<String>>();
        int port = receiver(
                true,
                request -> request.body().onSuccess(body -> {
                    seen.complete(List.of(
                            request.method() + " " + request.uri(),
                            request.authority().toString(),
                            request.connection().indicatedServerName(),
                            String.join("|", request.headers().getAll("webhook-id")),
                            request.getHeader("webhook-timestamp"),
                            request.getHeader("webhook-signature"),
                            request.getHeader("content-type"),
                            body.toString()));
                    request.response().setStatusCode(204).end();
                }));

        AttemptResult result = attempt("https://hooks.example:" + port + "/in?k=v");

        assertThat(seen.get(5, TimeUnit.SECONDS))
                .containsExactly(
                        "POST /in?k=v",
                        "hooks.example:" + port,
                        "hooks.example",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                        "application/json",
                        BODY);
        assertThat(result)
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.accepted()).isTrue());
    }

    @Test
    void certificateOfAnotherNameIsNotTrusted() {
        int port = receiver(true, request -> request.response().end());

        assertThat(attempt("https://other.example:" + port + "/")).satisfies(is(Fault.TLS_FAILED));
    }

    @Test
    void redirectIsAnAnswerAndNotFollowed() {
        int port = receiver(
                false,
                request -> request.response()
                        .setStatusCode(307)
                        .putHeader("location", "/elsewhere")
                        .end());

        assertThat(attempt("http://hooks.example:" + port + "/"))
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.status()).isEqualTo(307));
    }

    @Test
    void receiverThatNeverAnswersTimesOutAndLosesTheConnection() throws Exception {
        var closed = new CompletableFuture<Boolean>();
        int port = receiver(false, request -> request.connection().closeHandler(gone -> closed.complete(true)));

        AttemptResult result = attempt("http://hooks.example:" + port + "/", Duration.ofMillis(500));

        assertThat(result).satisfies(is(Fault.TIMEOUT));
        assertThat(result.duration()).isBetween(Duration.ofMillis(450), Duration.ofSeconds(3));
        assertThat(closed.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void statusCountsEvenIfTheBodyNeverEndsAndTheConnectionIsGivenUp() throws Exception {
        var closed = new CompletableFuture<Boolean>();
        int port = receiver(false, request -> {
            request.connection().closeHandler(gone -> closed.complete(true));
            request.response().setChunked(true).write("x".repeat(200_000));
        });

        assertThat(attempt("http://hooks.example:" + port + "/")).isInstanceOf(Answered.class);
        assertThat(closed.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closedPortAndForbiddenUrlAreToldApart() {
        int port = receiver(false, request -> {});
        await(server().close());

        assertThat(attempt("http://hooks.example:" + port + "/")).satisfies(is(Fault.CONNECT_FAILED));
        assertThat(attempt("http://user:password@hooks.example:" + port + "/")).satisfies(is(Fault.URL_REFUSED));
    }

    private @Nullable HttpServer server;

    private HttpServer server() {
        if (server == null) {
            throw new AssertionError("no receiver yet");
        }
        return server;
    }

    private int receiver(boolean tls, io.vertx.core.Handler<HttpServerRequest> handler) {
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        if (tls) {
            options.setSsl(true).setSni(true).setKeyCertOptions(CERTIFICATE.keyCertOptions());
        }
        server = await(vertx.createHttpServer(options).requestHandler(handler).listen());
        return server.actualPort();
    }

    private AttemptResult attempt(String url) {
        return attempt(url, Duration.ofSeconds(5));
    }

    private AttemptResult attempt(String url, Duration timeout) {
        WebhookSettings settings = settings(timeout);
        var policy = new UrlPolicy(settings, host -> Future.succeededFuture(List.of(InetAddress.getLoopbackAddress())));
        var sender = new WebhookSender(WebhookClient.open(vertx, settings), policy, InstantSource.fixed(NOW), settings);
        var delivery = new ClaimedDelivery(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "ep_1",
                "org-1",
                url,
                BODY,
                List.of(SECRET),
                0,
                Duration.ZERO,
                OffsetDateTime.MAX);
        return await(vertx.<AttemptResult>executeBlocking(() -> null).compose(ignored -> sender.attempt(delivery)));
    }

    private static WebhookSettings settings(Duration timeout) {
        WebhookSettings d = WebhookSettings.DEFAULTS;
        return new WebhookSettings(
                true,
                Path.of(CERTIFICATE.certificatePath()),
                d.schedule(),
                d.repeatEvery(),
                d.giveUpAfter(),
                timeout,
                d.inFlight(),
                d.perEndpoint(),
                d.pollInterval(),
                d.stopTimeout(),
                d.secretOverlap(),
                d.endpointsPerOrganization());
    }

    private static java.util.function.Consumer<AttemptResult> is(Fault fault) {
        return result -> assertThat(result)
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.fault()).isEqualTo(fault));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
