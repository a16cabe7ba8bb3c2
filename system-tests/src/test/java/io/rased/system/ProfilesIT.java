/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.QueueName;
import io.rased.event.TransactionKey;
import io.rased.system.fixture.Backend;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.EventsView;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Metrics;
import io.rased.system.fixture.Planted;
import io.rased.system.fixture.ProfilesView;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.Receiver;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.Rhythm;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of users, and what later transactions are compared with. */
class ProfilesIT {
    private static final String KEYS = "keystroke-1";

    private final Rhythm owner = new Rhythm(1);
    private final Rhythm stranger = new Rhythm(2);
    private GatewayProcess gateway;
    private Sdk sdk;
    private Tenant tenant;
    private Backend backend;

    @BeforeEach
    void makeTenant() {
        gateway = Gateways.shared();
        sdk = new Sdk(gateway);
        tenant = Tenant.create();
        backend = new Backend(sdk, tenant);
    }

    @Test
    void afterFiveSessionsTheOwnersRhythmIsKnownAndAStrangersIsNotLearned() {
        List<String> learned = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            JsonObject result = transaction("s-" + i, "t-" + i, "ann", owner);
            assertThat(result.getString("risk_level")).as(result.encode()).isEqualTo("LOW");
            if (i < 5) {
                assertThat(unavailable(result)).isEqualTo("no_template");
            } else {
                assertThat(keystrokes(result)).as(result.encode()).isLessThan(0.5);
                assertThat(result.getJsonObject("models").getString("keystroke"))
                        .startsWith("keystroke-");
            }
            learned.add("t-" + i);
        }

        JsonObject other = transaction("s-x", "t-x", "ann", stranger);
        JsonObject nobody = transaction("s-y", "t-y", null, stranger);
        JsonObject elsewhere = transaction("s-z", "t-z", "bob", owner);

        assertThat(keystrokes(other)).as(other.encode()).isGreaterThan(0.95);
        assertThat(other.getString("risk_level")).isNotEqualTo("LOW");
        assertThat(other.getJsonArray("reasons").encode()).contains("keystroke_dynamics_score");
        assertThat(unavailable(nobody)).isEqualTo("no_user");
        assertThat(unavailable(elsewhere)).isEqualTo("no_template");
        assertThat(ProfilesView.transactions(tenant.organization(), "ann", KEYS))
                .containsExactlyElementsOf(learned);
    }

    @Test
    void aDeviceThatTheUserNeverHadIsRiskierThanTheUsualOne() {
        JsonObject usual = new JsonObject()
                .put("platform", "MacIntel")
                .put("timezone", "Europe/Berlin")
                .put("languages", new JsonArray().add("de"))
                .put(
                        "screen",
                        new JsonObject().put("width", 1440).put("height", 900).put("pixelRatio", 2))
                .put("hardwareConcurrency", 8)
                .put("touchPoints", 0)
                .put("gpu", "Apple M1");
        JsonObject other = new JsonObject()
                .put("platform", "Linux x86_64")
                .put("timezone", "Asia/Shanghai")
                .put("languages", new JsonArray())
                .put(
                        "screen",
                        new JsonObject().put("width", 800).put("height", 600).put("pixelRatio", 1))
                .put("hardwareConcurrency", 2)
                .put("touchPoints", 0)
                .put("webdriver", true);
        for (int i = 0; i < 4; i++) {
            post("s-" + i, "t-" + i, "ann", owner, new JsonObject(), usual);
            backend.result("t-" + i);
        }

        post("s-5", "t-same", "ann", owner, new JsonObject(), usual);
        post("s-6", "t-other", "ann", owner, new JsonObject(), other);
        JsonObject same = backend.result("t-same");
        JsonObject changed = backend.result("t-other");

        assertThat(device(changed)).as(changed.encode()).isGreaterThan(0.5);
        assertThat(changed.getJsonObject("scores").getDouble("bot_detection_score"))
                .as("it says itself that a program drives it")
                .isGreaterThan(0.5);
        assertThat(device(same)).as(same.encode()).isLessThan(0.05);
        assertThat(same.getJsonObject("unavailable").getString("location_anomaly_score"))
                .as("posted from this machine")
                .isEqualTo("no_address");
    }

    @Test
    void anotherOrganizationsUserOfTheSameIdIsAnotherPerson() {
        for (int i = 0; i < 6; i++) {
            transaction("s-" + i, "t-" + i, "ann", owner);
        }
        tenant = Tenant.create();
        backend = new Backend(sdk, tenant);

        assertThat(unavailable(transaction("s-1", "t-1", "ann", owner))).isEqualTo("no_template");
    }

    @Test
    void ofASessionOneTransactionIsLearnedHoweverManyItHas() {
        for (int i = 0; i < 3; i++) {
            transaction("s-same", "t-" + i, "ann", owner);
        }

        assertThat(ProfilesView.transactions(tenant.organization(), "ann", KEYS))
                .containsExactly("t-0");
    }

    @Test
    void aTransactionThatIsNoLongerLowTakesBackWhatItAddedWhomeverItNames() {
        for (int i = 0; i < 6; i++) {
            transaction("s-" + i, "t-" + i, "ann", owner);
        }
        JsonObject first = transaction("s-x", "t-x", "ann", owner);
        assertThat(learned("ann")).contains("t-x");

        // The next segment of the same transaction is a stranger's, and names another user.
        send("s-x", "t-x", "b-2", "ann", stranger);
        JsonObject second = backend.result("t-x", 2);

        assertThat(first.getString("risk_level")).isEqualTo("LOW");
        assertThat(second.getString("risk_level")).as(second.encode()).isNotEqualTo("LOW");
        assertThat(learned("ann")).doesNotContain("t-x").hasSize(6);
    }

    @Test
    void whatOneUserOfATransactionTaughtIsTakenBackWhenItNamesAnother() {
        transaction("s-1", "t-1", "ann", owner);
        assertThat(learned("ann")).containsExactly("t-1");

        post("s-1", "t-1", "b-2", metadata("bob"), owner.keys());
        JsonObject second = backend.result("t-1", 2);

        assertThat(second.getString("risk_level")).as(second.encode()).isEqualTo("LOW");
        assertThat(learned("ann")).isEmpty();
        assertThat(learned("bob")).containsExactly("t-1");
    }

    @Test
    void aTransactionIsNotComparedWithItself() {
        for (int i = 0; i < 4; i++) {
            transaction("s-" + i, "t-" + i, "ann", owner);
        }
        transaction("s-5", "t-5", "ann", owner);

        send("s-5", "t-5", "b-2", "ann", owner);

        assertThat(unavailable(backend.result("t-5", 2))).isEqualTo("no_template");
    }

    /** Three of a user are learned before anything must recognise the user: one that is missing was lost. */
    @Test
    void transactionsOfOneUserThatEndAtTheSameTimeAreAllLearned() {
        int users = 8;
        for (int user = 0; user < users; user++) {
            for (int i = 0; i < 3; i++) {
                String name = user + "-" + i;
                post("s-" + name, "t-" + name, "user-" + user, owner, new JsonObject());
            }
        }

        for (int user = 0; user < users; user++) {
            String name = "user-" + user;
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(learned(name)).hasSize(3).doesNotHaveDuplicates());
        }
    }

    @Test
    void nothingThatWasTypedIsInTemplatesResultsLogsOrMetrics() {
        try (var receiver = Receiver.answering(request -> 204)) {
            tenant.endpoint(gateway, receiver);
            JsonObject typed = Planted.members();
            for (int i = 0; i < 6; i++) {
                plant("s-" + i, "t-" + i, typed);
                backend.result("t-" + i);
            }
            plant("s-7", "t-7", typed.copy().put("field", Planted.WORD).put("keyClass", Planted.WORD));

            List<String> kept = new ArrayList<>();
            kept.add(backend.result("t-7").encode());
            kept.add(backend.result("t-5").encode());
            kept.addAll(refused());
            kept.addAll(givenUp());
            kept.addAll(told(receiver, 7));
            awaitStored(backend.result("t-5"));
            awaitHandedOver();
            kept.addAll(ProfilesView.everything(tenant.organization()));
            kept.addAll(ProfilesView.rows(tenant.organization(), "profiles", "rescores", "webhook_deliveries"));
            kept.add(gateway.logText());
            kept.add(Metrics.of(gateway).toString());

            assertThat(learned("ann")).as("what is searched is there").isNotEmpty();
            assertThat(kept).hasSizeGreaterThan(20).noneMatch(text -> text.contains(Planted.WORD));
        }
    }

    private void plant(String session, String transaction, JsonObject typed) {
        String events = owner.events(typed) + "," + Planted.events();
        post(session, transaction, "b-1", Planted.metadata("ann"), events);
    }

    /** What somebody is answered who sends the word where it can't be. */
    private List<String> refused() {
        String token = sdk.token(tenant.key(), "s-refused");
        return Stream.of(Planted.noEvent(), "{\"" + Planted.WORD + "\":" + Planted.WORD + "}")
                .map(event -> sdk.event(token, batch("s-refused", "t-refused", "b-1", new JsonObject(), event)))
                .map(answer -> {
                    assertThat(answer.statusCode()).isIn(400, 422);
                    return answer.headers().map() + answer.body();
                })
                .toList();
    }

    /** What the queues say of a segment that no sink can read: all but itself, which is kept as it was sent. */
    private List<String> givenUp() {
        post("s-lost", "t-lost", "b-1", new JsonObject(), Planted.events());
        String list = RedisView.keys("events:*:" + tenant.organization().value() + ":s-lost:t-lost")
                .get(0);
        // Behind the front door, which would refuse it.
        String broken = batch("s-lost", "t-lost", "b-1", Planted.metadata("ann"), Planted.noEvent());
        RedisView.send(Request.cmd(Command.LSET).arg(list).arg(0).arg(broken));
        post("s-lost", "t-lost", "b-2", Planted.metadata("ann"), Planted.events());

        List<String> said = new ArrayList<>();
        for (QueueName queue : List.of(QueueName.AI_PROCESSING, QueueName.DATA_PERSISTENCE)) {
            var letters = await().atMost(Duration.ofSeconds(30))
                    .until(() -> messages(queue.deadLetterTopic()), found -> !found.isEmpty());
            assertThat(letters).allMatch(letter -> new String(letter.value(), UTF_8).contains(Planted.WORD));
            letters.forEach(letter -> said.add(keyAndHeaders(letter)));
        }
        return said;
    }

    /** What the queues and a webhook's receiver are told of so many results. */
    private List<String> told(Receiver receiver, int results) {
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.messages().size() >= results);
        List<String> told = new ArrayList<>();
        receiver.messages().forEach(message -> told.add(message.toString()));
        var notifications = messages(QueueName.CLIENT_NOTIFICATION.topic());
        assertThat(notifications).hasSizeGreaterThanOrEqualTo(results);
        notifications.addAll(messages(QueueName.CLIENT_NOTIFICATION.deadLetterTopic()));
        notifications.forEach(message -> told.add(keyAndHeaders(message) + new String(message.value(), UTF_8)));
        // The values of these are the batches as they were sent, for the sinks.
        for (QueueName queue : List.of(QueueName.AI_PROCESSING, QueueName.DATA_PERSISTENCE)) {
            messages(queue.topic()).forEach(message -> told.add(keyAndHeaders(message)));
        }
        return told;
    }

    /** Where raw events are kept until their retention ends, the word is in each: it was not lost on the way. */
    private void awaitStored(JsonObject result) {
        TransactionKey key = tenant.transaction(result.getString("transactionId"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(EventsView.payloads(key))
                        .hasSize(result.getInteger("events"))
                        .allMatch(payload -> payload.contains(Planted.WORD)));
        assertThat(EventsView.envelopes(key)).singleElement().asString().contains(Planted.WORD);
    }

    /** Redis has batches until the queues have them, and after that no more of them than their ids and digests. */
    private void awaitHandedOver() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                RedisView.values("*:" + tenant.organization().value() + ":*"))
                        .isNotEmpty()
                        .noneMatch(value -> value.contains(Planted.WORD)));
    }

    private List<ConsumerRecord<String, byte[]>> messages(String topic) {
        return new ArrayList<>(QueueView.all(topic).stream()
                .filter(message ->
                        message.key().startsWith(tenant.organization().value() + ":"))
                .toList());
    }

    private static String keyAndHeaders(ConsumerRecord<String, byte[]> message) {
        var text = new StringBuilder(message.topic()).append(' ').append(message.key());
        message.headers()
                .forEach(header ->
                        text.append(' ').append(header.key()).append('=').append(new String(header.value(), UTF_8)));
        return text.toString();
    }

    private JsonObject transaction(String session, String transaction, @Nullable String user, Rhythm person) {
        post(session, transaction, user, person, new JsonObject());
        return backend.result(transaction);
    }

    private void post(String session, String transaction, @Nullable String user, Rhythm person, JsonObject more) {
        post(session, transaction, user, person, more, new JsonObject());
    }

    private void post(
            String session,
            String transaction,
            @Nullable String user,
            Rhythm person,
            JsonObject more,
            JsonObject device) {
        JsonObject metadata = metadata(user).put("device", device);
        post(session, transaction, "b-1", metadata, person.events(more));
    }

    private void send(String session, String transaction, String batch, String user, Rhythm person) {
        post(session, transaction, batch, metadata(user), person.events(new JsonObject()));
    }

    private void post(String session, String transaction, String batch, JsonObject metadata, String events) {
        sdk.accepted(sdk.token(tenant.key(), session), batch(session, transaction, batch, metadata, events));
    }

    private String batch(String session, String transaction, String batch, JsonObject metadata, String events) {
        return Batches.batch(tenant.organization().value(), session, transaction, batch, metadata.encode(), events);
    }

    private static JsonObject metadata(@Nullable String user) {
        JsonObject metadata = new JsonObject().put("trigger", true);
        return user == null ? metadata : metadata.put("userId", user);
    }

    private List<String> learned(String user) {
        return ProfilesView.transactions(tenant.organization(), user, KEYS);
    }

    private static Double keystrokes(JsonObject result) {
        return result.getJsonObject("scores").getDouble("keystroke_dynamics_score");
    }

    private static Double device(JsonObject result) {
        return result.getJsonObject("scores").getDouble("device_fingerprint_score");
    }

    private static String unavailable(JsonObject result) {
        return result.getJsonObject("unavailable").getString("keystroke_dynamics_score");
    }
}
