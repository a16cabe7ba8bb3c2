/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ingestion;

import io.rased.config.Range;
import io.rased.config.Setting;
import io.rased.http.PublicPortSettings;
import io.rased.ingestion.domain.TrustedProxies;
import java.time.Duration;
import java.util.List;

/**
 * Settings of the public port, under {@code ingestion}.
 *
 * @param host the address to bind
 * @param port the port; 0 for any free one
 * @param eventLoops how many event loops serve it; 0 for one a core
 * @param connections that one event loop may have
 * @param idle after this a connection on which nothing happens is closed
 * @param bodyTimeout how long a request's body may take to come
 * @param drain how long a gateway that stops still serves its connections, and sends its clients elsewhere
 * @param lastAnswers how long after that what has been asked may take to be answered
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 * @param admission how much is taken in at once
 */
public record IngestionSettings(
        @Setting(value = "127.0.0.1", doc = "Address of the public port; 0.0.0.0 to be reached from outside.")
        String host,

        @Setting(value = "8080", doc = "The public port; 0 for any free one.") @Range(min = "0", max = "65535")
        int port,

        @Setting(value = "0", doc = "Event loops that serve the public port; 0 for one a core.")
        @Range(min = "0", max = "256")
        int eventLoops,

        @Setting(value = "10000", doc = "Connections of one event loop; one more is closed at once.")
        @Range(min = "1", max = "1000000")
        int connections,

        @Setting(value = "75s", doc = "After this a connection on which nothing happens is closed.")
        @Range(min = "1s", max = "1h")
        Duration idle,

        @Setting(value = "15s", doc = "How long the body of a request may take to come; longer is a 408.")
        @Range(min = "100ms", max = "10m")
        Duration bodyTimeout,

        @Setting(
                value = "2s",
                doc = "How long a gateway that stops still serves the connections that it has, answering"
                        + " 'Connection: close'; less if all clients leave.")
        @Range(min = "0ms", max = "10s")
        Duration drain,

        @Setting(
                value = "5s",
                doc = "How long after the drain what has been asked may take to be answered; more than redis.timeout.")
        @Range(min = "100ms", max = "15s")
        Duration lastAnswers,

        @Setting(
                value = "",
                doc = "Proxies whose X-Forwarded-For is believed, as ranges: 10.0.0.0/8, 2001:db8::/32. Empty for none:"
                        + " then the client is the other end of the connection.")
        List<String> trustedProxies,

        AdmissionSettings admission) {
    /** @throws IllegalArgumentException if a trusted proxy is no address and no range */
    public IngestionSettings {
        trustedProxies = List.copyOf(trustedProxies);
        TrustedProxies.of(trustedProxies);
    }

    /** Who says where a request came from. */
    public TrustedProxies proxies() {
        return TrustedProxies.of(trustedProxies);
    }

    /** Where and how the public port listens. */
    public PublicPortSettings publicPort() {
        return new PublicPortSettings(host, port, connections, idle, bodyTimeout, drain, lastAnswers);
    }
}
