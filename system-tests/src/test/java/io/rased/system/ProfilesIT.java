/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.system.fixture.Backend;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.GatewayProcess;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.Metrics;
import io.rased.system.fixture.ProfilesView;
import io.rased.system.fixture.Rhythm;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of users, and what later transactions are compared with. */
class ProfilesIT {
    private static final String KEYS = "keystroke-1";
    private static final String PLANTED = "Tr0ub4dor-planted";

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
        JsonObject typed = new JsonObject()
                .put("key", PLANTED)
                .put("code", PLANTED)
                .put("text", PLANTED)
                .put("value", PLANTED);
        for (int i = 0; i < 6; i++) {
            post("s-" + i, "t-" + i, "ann", owner, typed.copy());
            backend.result("t-" + i);
        }
        post("s-7", "t-7", "ann", owner, typed.copy().put("field", PLANTED).put("keyClass", PLANTED));

        List<String> kept = new ArrayList<>(ProfilesView.everything(tenant.organization()));
        kept.add(backend.result("t-7").encode());
        kept.add(backend.result("t-5").encode());
        kept.add(gateway.logText());
        kept.add(Metrics.of(gateway).toString());

        assertThat(kept).hasSizeGreaterThan(20).noneMatch(text -> text.contains(PLANTED));
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
        sdk.accepted(
                sdk.token(tenant.key(), session),
                Batches.batch(tenant.organization().value(), session, transaction, batch, metadata.encode(), events));
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
