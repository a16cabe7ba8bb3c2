/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.system.fixture.CommandRun;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Signal;
import io.rased.system.fixture.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that can't work doesn't start, and one message says all that has to be mended. */
class StartupIT {
    /** Two seconds are for clients to leave, if there are any. */
    private static final Duration PROMPT = Duration.ofSeconds(4);

    @TempDir
    private Path directory;

    @Test
    void everyFaultOfTheConfigurationIsListedAtOnceWithoutSecrets() throws Exception {
        CommandRun ended = run("""
                ingestion: {port: 99999}
                trigger: {idle: soon, batchLimt: 5}
                tokens: {secret: dG9vLXNob3J0LXNlY3JldA==}
                redis: {uri: "http://:hunter2@x"}
                postgres: {uri: "postgresql://rased:hunter2@127.0.0.1:1/rased"}
                """, Map.of("RASED_TRIGGER_MAXAGE", "old"));

        assertThat(ended.code()).isNotZero();
        assertThat(ended.output())
                .contains("ingestion.port", "99999")
                .contains("trigger.idle", "soon")
                .contains("trigger.batchLimt", "batchLimit")
                .contains("RASED_TRIGGER_MAXAGE", "old")
                .contains("tokens")
                .contains("redis")
                .doesNotContain("hunter2", "dG9vLXNob3J0LXNlY3JldA==")
                .doesNotContain("\tat ");
    }

    @Test
    void everyServerThatIsAwayIsListedAtOnceWithTheKeyThatLeadsThere() throws Exception {
        int nobody = GatewayProcess.freePort();
        CommandRun ended = run("""
                ingestion: {port: 0}
                management: {port: 0}
                tokens: {secret: %s}
                redis: {uri: "redis://:hunter2@127.0.0.1:%d"}
                kafka: {bootstrapServers: ["127.0.0.1:%d"]}
                cassandra: {contactPoints: ["127.0.0.1:%d"]}
                postgres: {uri: "postgresql://rased:hunter2@127.0.0.1:%d/rased"}
                """.formatted(GatewayProcess.TOKEN_SECRET, nobody, nobody, nobody, nobody), Map.of());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.output())
                .contains("redis.uri", "kafka.bootstrapServers", "cassandra.contactPoints", "postgres.uri")
                .contains("127.0.0.1:" + nobody)
                .doesNotContain("hunter2")
                .doesNotContain("\tat ");
    }

    @Test
    void aStopOnRequestIsPromptAndCleanAndSoIsTheStartBeforeIt() {
        GatewayProcess gateway = Gateways.start(Map.of());

        long asked = System.nanoTime();
        Signal.send("TERM", gateway.child().pid());
        await().atMost(Duration.ofSeconds(30)).until(() -> !gateway.child().isAlive());
        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        gateway.stop();

        assertThat(took).isLessThan(PROMPT);
        assertThat(gateway.logText()).contains("Rased is up", "Rased has stopped");
        assertThat(gateway.logText().lines().filter(line -> !line.contains("BlockedThreadChecker")))
                .as("a blocked event loop is for BlockedThreads to judge")
                .noneMatch(
                        line -> line.contains("\"WARN\"") || line.contains("\"ERROR\"") || line.contains("Exception"));
    }

    @Test
    void aRedisThatEvictsIsRefused() throws Exception {
        redisPolicy("allkeys-lru");
        try {
            CommandRun ended = run(GatewayProcess.configuration(TestStack.get(), 0, 0), Map.of());

            assertThat(ended.code()).isNotZero();
            assertThat(ended.output()).contains("allkeys-lru", "noeviction");
        } finally {
            redisPolicy("noeviction");
        }
    }

    @Test
    void aDatabaseOfPlacesThatIsMissingIsRefusedByTheNameOfItsSetting() throws Exception {
        CommandRun ended = run(
                GatewayProcess.configuration(TestStack.get(), 0, 0),
                Map.of(
                        "RASED_LOCATION_CITYDATABASE",
                        directory.resolve("none.mmdb").toString()));

        assertThat(ended.code()).isNotZero();
        assertThat(ended.output()).contains("location.cityDatabase", "none.mmdb cannot be read");
    }

    private static void redisPolicy(String policy) {
        io.rased.system.fixture.RedisView.send(io.vertx.redis.client.Request.cmd(io.vertx.redis.client.Command.CONFIG)
                .arg("SET")
                .arg("maxmemory-policy")
                .arg(policy));
    }

    private CommandRun run(String configuration, Map<String, String> environment) throws Exception {
        return CommandRun.of("io.rased.gateway.GatewayMain", directory, configuration, environment);
    }
}
