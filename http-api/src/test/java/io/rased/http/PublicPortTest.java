/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicPortTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    /** A stop that closes connections which it takes closes one or two of four clients that connect all the time. */
    private static final int STOPS = 20;

    private static final int EVENT_LOOPS = 2;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setDefaultHost("127.0.0.1"), new PoolOptions().setHttp1MaxSize(1));
    private final Queue<RoutingContext> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private final PublicPort port = new PublicPort();
    private int number;

    @AfterEach
    void close() throws Exception {
        client.close();
        await(vertx.close());
    }

    @Test
    void aStopAnswersWhatComesMeanwhileAndSendsItsClientAway() throws Exception {
        open(LONG);
        assertThat(get("/quick").getHeader("connection")).isNull();

        Future<Void> stopped = port.close(vertx);
        until(() -> events.contains("stopping"));
        HttpClientResponse answer = get("/quick");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("connection")).isEqualTo("close");
        await(stopped); // long before the time is over: its only client has left
        assertThatThrownBy(() -> get("/quick")).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void aRequestThatIsOnItsWayWhenTheStopBeginsIsAnswered() throws Exception {
        open(LONG);
        try (Socket socket = new Socket("127.0.0.1", number)) {
            socket.getOutputStream().write("GET /quick HTTP/1.1\r\n".getBytes(US_ASCII));
            get("/quick"); // by now the other connection is accepted as well

            Future<Void> stopped = port.close(vertx);
            until(() -> events.contains("stopping"));
            socket.getOutputStream().write("Host: localhost\r\n\r\n".getBytes(US_ASCII));

            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            assertThat(new String(status, US_ASCII)).isEqualTo("HTTP/1.1 200");
            client.close();
            socket.close();
            await(stopped);
        }
    }

    @Test
    void aConnectionThatIsTakenWhileTheStopBeginsIsAnswered() throws Exception {
        for (int i = 0; i < STOPS; i++) {
            open(SHORT);
            try (var newcomers = new Newcomers(number, 4)) {
                newcomers.untilAnswered();
                Future<Void> stopped = port.close(vertx);

                assertThat(newcomers.untilRefused())
                        .as("taken, and then closed")
                        .isZero();
                await(stopped);
            }
        }
    }

    @Test
    void whatIsAskedBeforeTheStopIsAnsweredAfterTheDrain() throws Exception {
        open(SHORT);
        Future<HttpClientResponse> slow = ask("/slow");
        until(() -> waiting.size() == 1);

        Future<Void> stopped = port.close(vertx);
        await(vertx.timer(2 * SHORT.toMillis(), TimeUnit.MILLISECONDS));
        assertThat(stopped.isComplete()).isFalse();
        waiting.remove().response().end("late");

        assertThat(await(slow).statusCode()).isEqualTo(200);
        await(stopped);
    }

    @Test
    void aClientThatStaysWithoutAskingHoldsUpNothing() throws Exception {
        open(SHORT);
        get("/quick");

        await(port.close(vertx));

        assertThat(events).contains("stopping");
    }

    @Test
    void whoeverWaitsIsToldWhenTheStopBegins() throws Exception {
        open(LONG);
        Future<HttpClientResponse> slow = ask("/slow");
        until(() -> waiting.size() == 1);

        Future<Void> stopped = port.close(vertx);
        until(() -> events.contains("stopping"));

        assertThat(stopped.isComplete()).isFalse();
        waiting.remove().response().end();
        assertThat(await(slow).statusCode()).isEqualTo(200);
    }

    private void open(Duration drain) throws Exception {
        port.mount((loop, api, closing) -> {
            api.path("/quick").get(ctx -> ctx.response().end());
            api.path("/slow").get(waiting::add);
            api.onStopping(() -> events.add("stopping"));
            return Future.succeededFuture();
        });
        number = await(
                port.open(vertx, new PublicPortSettings("127.0.0.1", 0, 100, LONG, LONG, drain, LONG), EVENT_LOOPS));
    }

    private HttpClientResponse get(String path) throws Exception {
        return await(ask(path).compose(response -> response.end().map(response)));
    }

    private Future<HttpClientResponse> ask(String path) {
        Promise<HttpClientResponse> answer = Promise.promise();
        client.request(HttpMethod.GET, number, "127.0.0.1", path)
                .compose(request -> request.send())
                .onComplete(answer);
        return answer.future();
    }

    private void until(BooleanSupplier condition) throws Exception {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            await(vertx.timer(10, TimeUnit.MILLISECONDS));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static <T> T await(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
