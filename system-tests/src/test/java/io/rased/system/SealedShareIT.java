/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.stack.ServerName;
import io.rased.stack.process.Child;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code trigger.sealedShare}: while Kafka is away sealed segments wait in Redis, but don't fill it. */
@Timeout(180)
class SealedShareIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final double SHARE = 0.01;
    private static final int EVENTS = 1000;
    /** Far more than there is room for, far less than Redis has memory for. */
    private static final int MOST = 300;

    private final Tenant tenant = Tenant.create();
    private final String organization = tenant.organization().value();
    private final Child kafka = TestStack.get().server(ServerName.KAFKA);
    private final GatewayProcess gateway =
            Gateways.shared(java.util.Map.of("RASED_TRIGGER_SEALEDSHARE", Double.toString(SHARE)));
    private final Sdk sdk = new Sdk(gateway);

    @AfterEach
    void kafkaIsBack() throws InterruptedException {
        if (!kafka.isAlive()) {
            kafka.start();
        }
    }

    @Test
    void withoutKafkaBatchesAreTakenUpToTheShareThenRefusedAndWhenItIsBackAllArrives() throws InterruptedException {
        String token = sdk.token(tenant.key(), "s-1");
        int size = batch(0).length();
        kafka.kill();

        // when: batches, each a sealed segment of its own, until one is refused
        List<String> taken = new ArrayList<>();
        HttpResponse<String> answer = sdk.event(token, batch(0));
        while (answer.statusCode() == 202 && taken.size() < MOST) {
            taken.add(transaction(taken.size()));
            answer = sdk.event(token, batch(taken.size()));
        }
        int refused = taken.size();

        // then: the share is used, and the refusal is one that an SDK tries again after
        assertThat((double) size * refused).isGreaterThan(SHARE * redisMemory());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 60L);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("unavailable");
        assertThat(gateway.logText()).contains("trigger.sealedShare");
        Thread.sleep(2_000); // two looks at Redis
        assertThat(sdk.event(token, batch(refused)).statusCode())
                .as("for as long as Kafka is away")
                .isEqualTo(503);
        assertThat(waiting()).as("all that was taken, and nothing that was not").isEqualTo(refused);

        // and: it drains, takes what it refused, and loses nothing
        long begin = System.nanoTime();
        kafka.start();
        await().atMost(RECOVERY).until(() -> sdk.event(token, batch(refused)).statusCode() == 202);
        taken.add(transaction(refused));
        for (String transaction : taken) {
            await().atMost(RECOVERY).until(() -> result(transaction).statusCode() == 200);
            JsonObject result = new JsonObject(result(transaction).body());
            assertThat(result.getInteger("events")).as(transaction).isEqualTo(EVENTS);
            assertThat(result.getInteger("version")).as(transaction).isEqualTo(1);
        }
        await().atMost(RECOVERY).until(() -> waiting() == 0);
        System.out.printf(
                "[sealedShare] %d batches of %d bytes were taken; %.1f s after Kafka's start all had results%n",
                refused, size, (System.nanoTime() - begin) / 1e9);
    }

    private String batch(int number) {
        return Batches.flagged(organization, "s-1", transaction(number), "b-1", EVENTS);
    }

    private static String transaction(int number) {
        return String.format("t-share-%03d", number);
    }

    private HttpResponse<String> result(String transaction) {
        return sdk.get("/v1/results/" + transaction, tenant.key().text());
    }

    /** Segments of this test that are sealed and not handed over. */
    private int waiting() {
        return RedisView.keys("sealed-meta:*" + organization + "*t-share-*").size();
    }

    private static long redisMemory() {
        return RedisView.send(Request.cmd(Command.CONFIG).arg("GET").arg("maxmemory"))
                .get("maxmemory")
                .toLong();
    }
}
