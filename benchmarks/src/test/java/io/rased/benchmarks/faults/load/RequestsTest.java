/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.benchmarks.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.benchmarks.faults.load.Requests.Ending;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final URI FIRST = URI.create("http://127.0.0.1:8080/v1/event");
    private static final URI SECOND = URI.create("http://127.0.0.1:8081/v1/event");
    private static final Duration SOON = Duration.ofMillis(3);

    private final Requests requests =
            new Requests(List.of(URI.create("http://127.0.0.1:8080"), URI.create("http://127.0.0.1:8081")));

    @Test
    void eachTryEndsInOneWay() {
        requests.answered(FIRST, 202);
        requests.answered(FIRST, 404);
        requests.answered(FIRST, 503);
        requests.unanswered(FIRST, SOON, new ConnectException("refused"));
        requests.unanswered(FIRST, SOON, new HttpTimeoutException("10 s"));
        requests.unanswered(FIRST, SOON, new IOException("Connection reset"));

        assertThat(requests.counts())
                .isEqualTo(Map.of(
                        Ending.ANSWERED, 2L,
                        Ending.BUSY, 1L,
                        Ending.REFUSED, 1L,
                        Ending.GIVEN_UP, 1L,
                        Ending.BROKEN, 1L));
    }

    @Test
    void lostAnswersAreThoseOfOneGatewaySinceThen() {
        requests.unanswered(SECOND, SOON, new IOException("before"));
        long since = System.nanoTime();
        requests.unanswered(FIRST, SOON, new IOException("of another"));
        requests.unanswered(SECOND, SOON, new IOException("Connection reset"));
        requests.unanswered(SECOND, SOON, new ConnectException("refused"));

        assertThat(requests.since("gateway-1", since)).containsExactly("/v1/event after 3 ms: Connection reset");
    }
}
