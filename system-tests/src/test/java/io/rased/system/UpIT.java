/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.system.fixture.Batches;
import io.rased.system.fixture.Mark;
import io.rased.system.fixture.Receiver;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Signal;
import io.rased.system.fixture.UpProcess;
import io.rased.system.fixture.UpProcess.Ready;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code ./rased up}: what it says is there, what dies is there again, and when it ends nothing is. The methods are one
 * story, told in order, because a start takes many seconds.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpIT {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration END = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration SCORED = Duration.ofSeconds(60);
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What is in the command line of each process itself, and not in that of a wrapper. */
    private static final Map<String, String> COMMANDS = Map.of(
            "gateway", "io.rased.gateway.GatewayMain",
            "redis", "redis-server",
            "kafka", "io.rased.stack.kafka.server.KafkaServerMain",
            "cassandra", "org.apache.cassandra.service.CassandraDaemon",
            "postgres", "/bin/postgres");

    private static final List<String> WRAPPERS = List.of("setsid", "setpriv", "unshare", "sh", "bash");

    private final Receiver receiver = Receiver.answering(request -> 204);

    private Path directory;
    private UpProcess up;
    private Ready first;
    private Sdk sdk;
    private String key;
    private String organization;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        directory = temporary;
        up = UpProcess.start(directory);
        first = awaitReady("start");
        sdk = new Sdk(first.uri("gateway"));
        key = first.json().getString("apiKey");
        organization = first.json().getString("organizationId");
    }

    @AfterAll
    void end() throws Exception {
        receiver.close();
        up.process().destroyForcibly().waitFor();
        System.out.println(Files.readString(UpProcess.output(directory)));
    }

    @Test
    @Order(0)
    void faultsOfTheConfigurationAreSaidBeforeAServerStarts(@TempDir Path elsewhere) throws Exception {
        Path file = Files.writeString(elsewhere.resolve("my.yaml"), "trigger:\n  idle: soon\n  batchLimt: 4\n");
        long begin = System.nanoTime();

        UpProcess refused = UpProcess.start(elsewhere, "--config", file.toString());

        assertThat(refused.process().waitFor(AGAIN.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        say("a wrong configuration is refused", begin);
        assertThat(refused.process().exitValue()).isEqualTo(1);
        assertThat(UpProcess.output(elsewhere))
                .content()
                .contains("my.yaml:2", "soon", "my.yaml:3", "batchLimit")
                .doesNotContain("redis ");
        assertThat(elsewhere.resolve("data")).doesNotExist();
    }

    @Test
    @Order(1)
    void theReadyFileSaysWhereEverythingIsAndItIsThere() throws Exception {
        assertThat(first.json().fieldNames())
                .containsExactlyInAnyOrder(
                        "gateway",
                        "management",
                        "console",
                        "gateways",
                        "organizationId",
                        "apiKey",
                        "adminKey",
                        "origins",
                        "organizations",
                        "redis",
                        "kafka",
                        "cassandra",
                        "postgres",
                        "pids");
        assertThat(first.json().getJsonArray("gateways"))
                .isEqualTo(JsonArray.of(first.json().getString("gateway")));
        assertThat(first.uri("console")).isEqualTo(first.uri("gateway").resolve("/console"));
        assertThat(health()).isEqualTo(200);
        for (String server : UpProcess.SERVERS) {
            URI at = first.uri(server);
            assertThat(at.getHost()).isEqualTo("127.0.0.1");
            Mark mark = Mark.valueOf(server.toUpperCase(java.util.Locale.ROOT));
            mark.write(at, "ready");
            assertThat(mark.read(at)).as(server).containsExactly("ready");
        }
    }

    @Test
    @Order(2)
    void everyPidIsThatOfTheServerItself() {
        COMMANDS.forEach((name, command) -> {
            ProcessHandle.Info info =
                    ProcessHandle.of(first.pid(name)).orElseThrow().info();
            assertThat(info.commandLine().orElseThrow()).as(name).contains(command);
            assertThat(Path.of(info.command().orElse(command)).getFileName().toString())
                    .as(name)
                    .isNotIn(WRAPPERS);
        });
    }

    @Test
    @Order(3)
    void theKeysAndOriginsOfBothOrganizationsWork() {
        JsonArray organizations = first.json().getJsonArray("organizations");
        assertThat(organizations).hasSize(2);
        JsonObject one = organizations.getJsonObject(0);
        assertThat(one.fieldNames()).containsExactlyInAnyOrder("organizationId", "apiKey", "origins");
        for (String field : one.fieldNames()) {
            assertThat(first.json().getValue(field)).as(field).isEqualTo(one.getValue(field));
        }
        for (Object each : organizations) {
            JsonObject it = (JsonObject) each;
            String token = sdk.token(it.getString("apiKey"), "s-keys");
            var answer = sdk.send(
                    "POST",
                    "/v1/event",
                    Map.of(
                            "authorization",
                            "Bearer " + token,
                            "content-type",
                            "application/json",
                            "origin",
                            it.getJsonArray("origins").getString(0)),
                    Batches.moves(it.getString("organizationId"), "s-keys", "t-keys", "b-1", 3)
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(sdk.get("/v1/results", it.getString("apiKey")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(sdk.get("/v1/results", first.json().getString("adminKey")).statusCode())
                .isEqualTo(200);
        var endpoint = sdk.post(
                "/v1/webhook-endpoints",
                key,
                "{\"url\":\"" + receiver.url() + "\",\"eventTypes\":[\"transaction.scored\"]}");
        assertThat(endpoint.statusCode()).as(endpoint.body()).isEqualTo(201);
    }

    @Test
    @Order(4)
    void aKilledGatewayIsThereAgainAndWhatItAcknowledgedCounts() {
        String token = sdk.token(key, "s-gateway");
        sdk.accepted(token, Batches.moves(organization, "s-gateway", "t-gateway", "b-1", 30));
        Ready before = up.ready();

        kill(before.pid("gateway"));

        awaitAnotherPidOf("gateway", before);
        assertThat(health()).isEqualTo(200);
        JsonObject next = sdk.accepted(token, Batches.moves(organization, "s-gateway", "t-gateway", "b-2", 30));
        assertThat(next.getInteger("batches")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    @Order(5)
    void aKilledServerIsThereAgainAndSoIsWhatWasAcknowledged(Mark mark) throws Exception {
        String server = mark.server().label();
        String transaction = "t-" + server;
        String token = sdk.token(key, "s-servers");
        sdk.accepted(token, Batches.moves(organization, "s-servers", transaction, "b-1", 30));
        Ready before = up.ready();

        kill(before.pid(server));

        Ready after = awaitAnotherPidOf(server, before);
        assertThat(mark.read(after.uri(server))).contains("ready");
        String flagged = Batches.flagged(organization, "s-servers", transaction, "b-2", 30);
        await().atMost(SCORED)
                .pollInterval(POLL)
                .until(() -> sdk.event(token, flagged).statusCode() == 202);
        long begin = System.nanoTime();
        JsonObject result = awaitResult(transaction);
        assertThat(result.getInteger("events")).isEqualTo(60);
        assertThat(result.getInteger("segments")).isEqualTo(1);
        await().atMost(SCORED).pollInterval(POLL).until(() -> notifications(transaction) == 1);
        say(server + " was killed: result and webhook after it was back", begin);
    }

    @Test
    @Order(6)
    void aStoppedGatewayIsLeftAlone() throws Exception {
        Ready before = up.ready();
        Signal.send("STOP", before.pid("gateway"));
        try {
            Thread.sleep(A_WHILE.toMillis());
        } finally {
            Signal.send("CONT", before.pid("gateway"));
        }

        await().atMost(AGAIN).pollInterval(POLL).until(() -> health() == 200);
        assertThat(up.ready()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void nothingOutlivesAKilledLauncher() throws Exception {
        Ready before = up.ready();
        long begin = System.nanoTime();
        up.process().destroyForcibly();

        await().atMost(END).pollInterval(POLL).until(before::isGone);
        say("kill -9 of the launcher: nothing is left", begin);
    }

    @Test
    @Order(8)
    void theSameDataHasTheSamePortsKeysAndResults() throws Exception {
        up = UpProcess.start(directory, "--gateways", "2");
        Ready again = awaitReady("second start, with two gateways");

        for (String field : first.json().fieldNames()) {
            if (!List.of("pids", "gateways").contains(field)) {
                assertThat(again.json().getValue(field))
                        .as(field)
                        .isEqualTo(first.json().getValue(field));
            }
        }
        for (Mark mark : Mark.values()) {
            assertThat(mark.read(again.uri(mark.server().label())))
                    .as(mark.name())
                    .containsExactly("ready");
            assertThat(awaitResult("t-" + mark.server().label()).getInteger("events"))
                    .isEqualTo(60);
        }
        assertThat(again.json().getJsonArray("gateways")).hasSize(2);
        var second = new Sdk(URI.create(again.json().getJsonArray("gateways").getString(1)));
        String token = second.token(key, "s-gateway");
        JsonObject next = second.accepted(token, Batches.moves(organization, "s-gateway", "t-gateway", "b-3", 30));
        assertThat(next.getInteger("batches")).isEqualTo(3);
    }

    @Test
    @Order(9)
    void nothingOutlivesALauncherThatIsAskedToEnd() throws Exception {
        Ready before = up.ready();
        long begin = System.nanoTime();
        up.process().destroy();

        // First of all, as a launcher that is killed half-way must not leave it behind.
        await().atMost(END).pollInterval(POLL).until(() -> Files.notExists(directory.resolve("ready.json")));
        assertThat(ProcessHandle.of(before.pid("cassandra"))).isPresent();
        await().atMost(START).pollInterval(POLL).until(() -> !up.process().isAlive() && before.isGone());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(END);
        say("SIGTERM: nothing is left", begin);
        assertThat(up.process().waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("ready.json")).doesNotExist();
    }

    private Ready awaitReady(String what) {
        long begin = System.nanoTime();
        await().atMost(START).pollInterval(POLL).until(up::isReady);
        say(what, begin);
        return up.ready();
    }

    private Ready awaitAnotherPidOf(String name, Ready before) {
        long begin = System.nanoTime();
        await().atMost(AGAIN).pollInterval(POLL).until(() -> up.ready().pid(name) != before.pid(name));
        say("kill -9 of " + name + ": it serves again", begin);
        Ready after = up.ready();
        assertThat(after.differsOnlyInPidOf(name, before)).as(after.toString()).isTrue();
        assertThat(ProcessHandle.of(after.pid(name))).isPresent();
        return after;
    }

    private JsonObject awaitResult(String transaction) {
        await().atMost(SCORED)
                .pollInterval(POLL)
                .until(() -> sdk.get("/v1/results/" + transaction, key).statusCode() == 200);
        return new JsonObject(sdk.get("/v1/results/" + transaction, key).body());
    }

    private long notifications(String transaction) {
        return receiver.messages().stream()
                .filter(message -> message.body().contains("\"" + transaction + "\""))
                .count();
    }

    private int health() {
        URI uri = first.uri("management").resolve("/health/ready");
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(uri).timeout(A_WHILE).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void kill(long pid) {
        Signal.send("KILL", pid);
    }

    private static void say(String what, long since) {
        System.out.printf("[up] %s: %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }
}
