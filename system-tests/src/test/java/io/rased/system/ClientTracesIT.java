/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.SegmentMetadata;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Metrics;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the gateway sees of a client, from the request to the segment's message. */
class ClientTracesIT {
    private static final Map<String, String> BEHIND_A_PROXY =
            Map.of("RASED_INGESTION_TRUSTEDPROXIES", "127.0.0.0/8, ::1, 10.0.0.0/8");
    private static final String FORGED_AND_REAL = "1.2.3.4, 198.51.100.77, 10.1.1.1";
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final Tenant tenant = Tenant.create();
    private final String organization = tenant.organization().value();

    @Test
    void behindATrustedProxyTheClientIsWhomItNames() throws IOException {
        GatewayProcess gateway = Gateways.shared(BEHIND_A_PROXY);
        var sdk = new Sdk(gateway);

        post(sdk, sdk.token(tenant.key(), "s-1"), Batches.flagged(organization, "s-1", "t-1", "b-1", 5));

        SegmentMetadata seen = metadata("t-1");
        assertThat(seen.clientAddress()).isEqualTo("198.51.100.77");
        assertThat(seen.userAgent()).isEqualTo(AGENT);
        assertThat(Files.readString(gateway.log()))
                .doesNotContain("198.51.100.77")
                .doesNotContain("Gecko");
        assertThat(Metrics.of(gateway).toString())
                .doesNotContain("198.51.100.77")
                .doesNotContain("Gecko");
    }

    @Test
    void withoutATrustedProxyTheClientIsWhoCalls() {
        var sdk = new Sdk(Gateways.shared());

        post(sdk, sdk.token(tenant.key(), "s-1"), Batches.flagged(organization, "s-1", "t-1", "b-1", 5));

        assertThat(metadata("t-1").clientAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void aBackendShowsNoClientAndHidesNone() {
        var sdk = new Sdk(Gateways.shared(BEHIND_A_PROXY));
        String key = tenant.key().text();

        post(sdk, key, Batches.flagged(organization, "s-1", "t-backend", "b-1", 5));
        post(sdk, sdk.token(tenant.key(), "s-1"), Batches.moves(organization, "s-1", "t-both", "b-1", 5));
        post(sdk, key, Batches.flagged(organization, "s-1", "t-both", "b-2", 5));

        assertThat(metadata("t-backend").clientAddress()).isNull();
        assertThat(metadata("t-backend").userAgent()).isNull();
        assertThat(metadata("t-both").clientAddress()).isEqualTo("198.51.100.77");
        assertThat(metadata("t-both").userAgent()).isEqualTo(AGENT);
    }

    private static void post(Sdk sdk, String credential, String body) {
        var headers = Map.of(
                "authorization",
                "Bearer " + credential,
                "content-type",
                "application/json",
                "user-agent",
                AGENT,
                "x-forwarded-for",
                FORGED_AND_REAL);
        var answer = sdk.send("POST", "/v1/event", headers, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private SegmentMetadata metadata(String transaction) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> QueueView.segments(organization, transaction), found -> !found.isEmpty())
                .get(0)
                .metadata();
    }
}
