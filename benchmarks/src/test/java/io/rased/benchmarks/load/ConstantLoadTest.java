/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose fault it is that a batch was sent late. */
class ConstantLoadTest {
    private static final Duration STALL = Duration.ofMillis(600);
    private static final double MOST_OF_IT_MILLIS = 200;
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final double RATE = 50;
    /** Fewer than batches fall due while it stands still. */
    private static final int FEW = 8;
    /** More than that, so that each of them finds one, also when the whole machine stands still for seconds. */
    private static final int ENOUGH = 256;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicBoolean heldUp = new AtomicBoolean();
    private HttpServer server;
    private boolean serverStalls;

    @BeforeEach
    void start() throws IOException {
        byte[] accepted = "{\"status\":\"accepted\"}".getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2 * ENOUGH);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (requests.incrementAndGet() == 20 && serverStalls) {
                sleep();
            }
            exchange.sendResponseHeaders(202, accepted.length);
            exchange.getResponseBody().write(accepted);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServerThatStandsStillMakesBatchesWaitForAConnection() throws IOException {
        serverStalls = true;

        LoadTally tally = offer(FEW, new SplittableRandom(1), () -> "token");

        assertThat(tally.waits().millis(1)).isGreaterThan(MOST_OF_IT_MILLIS);
        assertThat(tally.lateness().millis(1))
                .isGreaterThanOrEqualTo(tally.waits().millis(1));
    }

    @Test
    void aServerThatIsLongAboutATokenMakesBatchesWaitToo() throws IOException {
        LoadTally tally = offer(ENOUGH, new SplittableRandom(1), () -> {
            if (tokens.incrementAndGet() == 20) {
                sleep();
            }
            return "token";
        });

        assertThat(tally.waits().millis(1)).isGreaterThan(MOST_OF_IT_MILLIS);
    }

    @Test
    void aDriverThatWasHeldUpItselfIsLateButWaitsForNoConnection() throws IOException {
        var random = new SplittableRandom(1);
        LoadTally tally = offer(
                ENOUGH,
                () -> {
                    if (tokens.get() > 20 && heldUp.compareAndSet(false, true)) {
                        sleep();
                    }
                    return random.nextLong();
                },
                () -> "token " + tokens.incrementAndGet());

        assertThat(heldUp).isTrue();
        assertThat(tally.lateness().millis(1)).isGreaterThan(MOST_OF_IT_MILLIS);
        assertThat(tally.waits().millis(1)).isLessThan(MOST_OF_IT_MILLIS);
    }

    private LoadTally offer(int connections, RandomGenerator random, Supplier<String> token) throws IOException {
        var bodies = new BatchBodies(random);
        List<Visit> visits = IntStream.range(0, connections)
                .mapToObj(i -> new Visit(Integer.toString(i), "bank", bodies, token, new Acknowledged()))
                .toList();
        URI gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var load = new ConstantLoad(List.of(gateway), visits)) {
            LoadTally tally = load.offer(RATE, TIME);
            assertThat(tally.wrong()).isEmpty();
            return tally;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(STALL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
