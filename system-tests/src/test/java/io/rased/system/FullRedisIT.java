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
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Redis at its memory's limit, whatever fills it: nothing more is taken, and what is there must still get out. */
class FullRedisIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Tenant tenant = Tenant.create();
    private final Child kafka = TestStack.get().server(ServerName.KAFKA);
    private final GatewayProcess gateway = Gateways.shared();
    private final Sdk sdk = new Sdk(gateway);
    private final long memory = RedisView.send(
                    Request.cmd(Command.CONFIG).arg("GET").arg("maxmemory"))
            .get("maxmemory")
            .toLong();

    @AfterEach
    void allIsBack() throws InterruptedException {
        limit(memory);
        if (!kafka.isAlive()) {
            kafka.start();
        }
    }

    @Test
    void takesNoMoreAndHandsOverWhatItHas() throws InterruptedException {
        String token = sdk.token(tenant.key(), "s-1");
        kafka.kill();
        sdk.accepted(token, batch("t-before"));
        limit(usedMemory() / 2);
        HttpResponse<String> refused = sdk.event(token, batch("t-full"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();

        kafka.start();

        await().atMost(RECOVERY)
                .until(() ->
                        sdk.get("/v1/results/t-before", tenant.key().text()).statusCode() == 200);
        await().atMost(RECOVERY)
                .until(() -> RedisView.keys("sealed*" + tenant.organization().value() + "*")
                        .isEmpty());
        limit(memory);
        sdk.accepted(token, batch("t-full"));
    }

    private String batch(String transaction) {
        return Batches.flagged(tenant.organization().value(), "s-1", transaction, "b-1", 30);
    }

    private static void limit(long bytes) {
        RedisView.send(Request.cmd(Command.CONFIG).arg("SET").arg("maxmemory").arg(bytes));
    }

    private static long usedMemory() {
        return RedisView.send(Request.cmd(Command.INFO).arg("memory"))
                .toString()
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length())))
                .findFirst()
                .orElseThrow();
    }
}
