/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.stack.ServerName;
import io.rased.stack.process.Child;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any one server is killed and comes back: honest answers meanwhile, and afterwards everything arrives, once. */
@Timeout(180)
class OutageIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Tenant tenant = Tenant.create();
    private final String organization = tenant.organization().value();
    private GatewayProcess gateway;
    private Sdk sdk;

    @BeforeEach
    void start() {
        gateway = Gateways.shared();
        sdk = new Sdk(gateway);
    }

    /** Whatever a test found, the next one meets four servers. */
    @AfterEach
    void allServersAreBack() throws InterruptedException {
        for (ServerName name : ServerName.values()) {
            Child server = TestStack.get().server(name);
            if (!server.isAlive()) {
                server.start();
            }
        }
        await().atMost(RECOVERY).until(() -> health("/health/ready") == 200);
    }

    @Test
    void withoutRedisABatchIsRefusedHonestlyAndTakenWhenItIsSentAgain() throws InterruptedException {
        String token = sdk.token(tenant.key(), "s-1");
        String batch = Batches.flagged(organization, "s-1", "t-redis", "b-1", 30);
        Child redis = TestStack.get().server(ServerName.REDIS);
        redis.kill();

        HttpResponse<String> refused = sdk.event(token, batch);
        HttpResponse<String> read = sdk.get("/v1/results/t-redis", tenant.key().text());

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 5L);
        assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo("unavailable");
        assertThat(read.statusCode()).as("neither 404 nor 202").isEqualTo(503);
        assertThat(gateway.logText()).contains("\"server\":\"redis\"");
        redis.start();
        await().atMost(RECOVERY).until(() -> sdk.event(token, batch).statusCode() == 202);
        awaitResult("t-redis");
    }

    @Test
    void withoutKafkaBatchesAreTakenAndTheirSegmentsWait() throws InterruptedException {
        String token = sdk.token(tenant.key(), "s-1");
        Child kafka = TestStack.get().server(ServerName.KAFKA);
        kafka.kill();

        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-kafka", "b-1", 30));
        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-kafka", "b-2", 30));
        await().atMost(Duration.ofSeconds(30)).until(() -> gateway.logText().contains("\"server\":\"kafka\""));

        kafka.start();
        await().atMost(RECOVERY).untilAsserted(() -> {
            JsonObject result = awaitResult("t-kafka");
            assertThat(result.getInteger("segments")).isEqualTo(2);
            assertThat(result.getInteger("version")).isEqualTo(2);
            assertThat(result.getInteger("events")).isEqualTo(60);
        });
    }

    @Test
    void withoutCassandraScoringGoesOnAndEventsAreStoredLater() throws InterruptedException {
        String token = sdk.token(tenant.key(), "s-1");
        Child cassandra = TestStack.get().server(ServerName.CASSANDRA);
        cassandra.kill();

        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-cassandra", "b-1", 30));
        awaitResult("t-cassandra");

        cassandra.start();
        await().atMost(RECOVERY)
                .until(() -> io.rased.system.fixture.EventsView.count(tenant.transaction("t-cassandra")) == 30);
        assertThat(gateway.logText()).contains("\"server\":\"cassandra\"");
    }

    @Test
    void withoutPostgresBatchesAreTakenReadsAreHonestAndResultsComeLater() throws InterruptedException {
        String token = sdk.token(tenant.key(), "s-1");
        Child postgres = TestStack.get().server(ServerName.POSTGRES);
        postgres.kill();

        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-postgres", "b-1", 30));
        HttpResponse<String> read =
                sdk.get("/v1/results/t-postgres", tenant.key().text());

        assertThat(read.statusCode()).as("neither 404 nor 202").isEqualTo(503);
        assertThat(read.headers().firstValue("retry-after")).isPresent();
        await().atMost(Duration.ofSeconds(30)).until(() -> gateway.logText().contains("\"server\":\"postgres\""));
        postgres.start();
        assertThat(awaitResult("t-postgres").getInteger("version")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ServerName.class)
    void healthSaysWhichServerIsAwayAndThatItIsBack(ServerName name) throws InterruptedException {
        Child server = TestStack.get().server(name);
        server.kill();

        await().atMost(Duration.ofSeconds(20)).until(() -> health("/health/ready") == 503);
        assertThat(health("/health/live")).isEqualTo(200);

        server.start();
        await().atMost(RECOVERY).until(() -> health("/health/ready") == 200);
    }

    private JsonObject awaitResult(String transaction) {
        await().atMost(RECOVERY)
                .until(() -> sdk.get("/v1/results/" + transaction, tenant.key().text())
                                .statusCode()
                        == 200);
        return new JsonObject(
                sdk.get("/v1/results/" + transaction, tenant.key().text()).body());
    }

    private int health(String path) {
        URI uri = gateway.managementUri().resolve(path);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (java.io.IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
