/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.QueueName;
import io.rased.event.TransactionKey;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.CommandRun;
import io.rased.system.fixture.EventsView;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.InstalledModels;
import io.rased.system.fixture.Receiver;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.rased.system.fixture.TestStack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./rased doctor --ledger}: what was accepted is accounted for, a gap has a name, and can be repaired. */
class LedgerIT {
    @TempDir
    private Path directory;

    private final Tenant tenant = Tenant.create();
    private final String organization = tenant.organization().value();
    private final Sdk sdk = new Sdk(Gateways.shared());
    private final String token = sdk.token(tenant.key(), "s-1");

    @Test
    void everythingIsAccountedForWhileItIsOnItsWayAndAfterwards() throws Exception {
        try (Receiver receiver = Receiver.answering(request -> 204)) {
            tenant.endpoint(Gateways.shared(), receiver);
            for (int i = 0; i < 30; i++) {
                sdk.accepted(token, Batches.moves(organization, "s-1", "t-" + i, "b-1", 20));
                if (i % 3 != 0) {
                    sdk.accepted(token, Batches.flagged(organization, "s-1", "t-" + i, "b-2", 20));
                }
            }
            CommandRun underWay = ledger("--json");
            assertThat(underWay.code()).as(underWay.output()).isZero();
            assertThat(total(underWay, "batches"))
                    .isEqualTo(Map.of("accepted", 50, "sealed", 40, "waiting", 10, "missing", 0));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.messages().size() == 20);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                CommandRun after = ledger("--json");
                assertThat(total(after, "persisted"))
                        .containsEntry("sealed", 20)
                        .containsEntry("persisted", 20);
                assertThat(total(after, "scored")).containsEntry("sealed", 20).containsEntry("scored", 20);
                assertThat(total(after, "notified"))
                        .containsEntry("versions", 20)
                        .containsEntry("notified", 20);
            });
            assertThat(ledger().output()).contains("persisted", "The ledger balances: 30 transactions.");
        }
    }

    @Test
    void whatOneStoreHasAndAnotherLacksIsNamedAndHandedOverAgain() throws Exception {
        try (Receiver receiver = Receiver.answering(request -> 204)) {
            tenant.endpoint(Gateways.shared(), receiver);
            for (String transaction : List.of("t-unscored", "t-unpersisted", "t-untold")) {
                sdk.accepted(token, Batches.flagged(organization, "s-1", transaction, "b-1", 20));
                sdk.accepted(token, Batches.flagged(organization, "s-1", transaction, "b-2", 20));
            }
            awaitBalance(6);
            ResultsView.delete("results", tenant.transaction("t-unscored"));
            EventsView.delete(tenant.transaction("t-unpersisted"));
            ResultsView.delete("webhook_deliveries", tenant.transaction("t-untold"));

            CommandRun found = ledger("--json", "--repair");

            assertThat(found.code()).as(found.output()).isEqualTo(1);
            assertThat(gaps(found))
                    .containsExactlyInAnyOrder(
                            "scored t-unscored 0",
                            "scored t-unscored 1",
                            "persisted t-unpersisted 0",
                            "notified t-untold 1",
                            "notified t-untold 2");
            assertThat(found.output()).contains("Handed over again: 3 segments. Published again: 2 notifications.");
            awaitBalance(6);
            TransactionKey unscored = tenant.transaction("t-unscored");
            assertThat(ResultsView.versions(unscored))
                    .extracting(version -> version.getInteger("segments"))
                    .containsExactly(1, 2);
            assertThat(EventsView.count(tenant.transaction("t-unpersisted"))).isEqualTo(20);
            assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct())
                    .as("one id for each version, also of what was told again")
                    .hasSize(6);
        }
    }

    @Test
    void aResultThatWasScoredAgainIsAccountedForWithBothItsVersions() throws Exception {
        InstalledModels models = InstalledModels.in(directory.resolve("models"), "bot-good");
        models.install("bot", "bot-failing", InstalledModels.failingBot());
        var gateway = Gateways.shared(Map.of(
                "RASED_AI_MODELS", models.directory(),
                "RASED_AI_MODELSRELOAD", "200ms",
                "RASED_AI_BREAKER_OPEN", "300ms",
                "RASED_AI_RESCORE_INTERVAL", "100ms",
                "RASED_AI_RESCORE_PAUSE", "200ms"));
        try (Receiver receiver = Receiver.answering(request -> 204)) {
            tenant.endpoint(gateway, receiver);
            new Sdk(gateway).accepted(token, Batches.flagged(organization, "s-1", "t-again", "b-1", 60));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.messages().size() == 1);
            models.install("bot", "bot-good", InstalledModels.shippedBot());

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                CommandRun after = ledger("--json");
                assertThat(after.code()).as(after.output()).isZero();
                assertThat(total(after, "scored")).containsEntry("sealed", 1).containsEntry("scored", 1);
                assertThat(total(after, "notified"))
                        .containsEntry("versions", 2)
                        .containsEntry("notified", 2);
            });
            assertThat(ResultsView.versions(tenant.transaction("t-again")))
                    .extracting(version -> version.getBoolean("degraded"))
                    .containsExactly(true, false);
        }
    }

    /** What the front door would never let in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"batchId\":7,\"events\":{\"x\":1}} | events are not an array",
                "{\"batchId\":\"b-1\",\"events\":[{\"eventType\":\"mousemove\",\"timestamp\":1e400,"
                        + "\"payload\":{\"x\":1,\"y\":1}}]} | event 0 of a batch lacks its .*timestamp",
            })
    void aSegmentThatBreaksEverySinkIsInTheDeadLettersAndHoldsUpNobodyBehindIt(String broken, String reason)
            throws Exception {
        sdk.accepted(token, Batches.moves(organization, "s-1", "t-poison", "b-1", 20));
        // Put into Redis behind the front door.
        String list =
                RedisView.keys("events:*:" + organization + ":s-1:t-poison").get(0);
        RedisView.send(Request.cmd(Command.LSET).arg(list).arg(0).arg(broken));
        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-poison", "b-2", 20));
        sdk.accepted(token, Batches.flagged(organization, "s-1", "t-poison", "b-3", 20));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            CommandRun run = ledger("--json");
            assertThat(total(run, "persisted"))
                    .isEqualTo(Map.of("sealed", 2, "persisted", 1, "dead_lettered", 1, "in_flight", 0, "missing", 0));
            assertThat(total(run, "scored"))
                    .isEqualTo(Map.of("sealed", 2, "scored", 1, "dead_lettered", 1, "in_flight", 0, "missing", 0));
        });
        for (var queue : List.of(QueueName.DATA_PERSISTENCE, QueueName.AI_PROCESSING)) {
            assertThat(replay("--list", "--queue", queue.topic()).output())
                    .containsPattern(organization + ":t-poison .*" + reason);
        }
    }

    @Test
    void whatRedisHasLostIsNamedAndNobodyClaimsToRepairIt() throws Exception {
        sdk.accepted(token, Batches.moves(organization, "s-1", "t-lost", "b-1", 20));
        sdk.accepted(token, Batches.moves(organization, "s-1", "t-lost", "b-2", 20));
        String list = RedisView.keys("events:*:" + organization + ":s-1:t-lost").get(0);
        RedisView.send(Request.cmd(Command.LPOP).arg(list));

        CommandRun run = ledger("--repair");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output())
                .contains("t-lost batches: Redis remembers 2 accepted batches and has 1", "Handed over again: 0");
    }

    @Test
    void whatNobodyWillHandOverIsNamed() throws Exception {
        sdk.accepted(token, Batches.moves(organization, "s-1", "t-forgotten", "b-1", 20));
        for (String due : RedisView.keys("due:*")) {
            RedisView.send(Request.cmd(Command.ZREM).arg(due).arg(organization + ":s-1:t-forgotten:0"));
        }

        assertThat(ledger().output())
                .contains("t-forgotten batches: 1 segments wait in Redis and are not in the due index");
    }

    private void awaitBalance(int segments) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            CommandRun run = ledger("--json");
            assertThat(total(run, "persisted")).containsEntry("persisted", segments);
            assertThat(total(run, "scored")).containsEntry("scored", segments);
            assertThat(total(run, "notified")).containsEntry("notified", segments);
        });
    }

    private CommandRun ledger(String... options) throws Exception {
        String[] all = new String[options.length + 3];
        System.arraycopy(options, 0, all, 3, options.length);
        all[0] = "--ledger";
        all[1] = "--organization";
        all[2] = organization;
        return run("io.rased.gateway.doctor.Doctor", all);
    }

    private CommandRun replay(String... options) throws Exception {
        return run("io.rased.gateway.replay.Replay", options);
    }

    private CommandRun run(String main, String... options) throws Exception {
        return CommandRun.of(main, directory, GatewayProcess.configuration(TestStack.get(), 0, 0), Map.of(), options);
    }

    private static Map<String, Object> total(CommandRun run, String equation) {
        return json(run).getJsonObject("total").getJsonObject(equation).getMap();
    }

    private static List<String> gaps(CommandRun run) {
        JsonArray gaps = json(run).getJsonArray("gaps");
        return gaps.stream()
                .map(JsonObject.class::cast)
                .map(gap -> gap.getString("equation") + " " + gap.getString("transactionId") + " "
                        + gap.getInteger("number"))
                .toList();
    }

    /** What was printed from the first brace to the last: the repair's words come after it. */
    private static JsonObject json(CommandRun run) {
        assertThat(run.output()).contains("{");
        return new JsonObject(
                run.output().substring(run.output().indexOf('{'), run.output().lastIndexOf('}') + 1));
    }
}
