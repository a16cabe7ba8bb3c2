/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.features.synthetic.SyntheticEvent;
import io.rased.features.synthetic.SyntheticSessions;
import io.rased.system.fixture.Backend;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.PathsView;
import io.rased.system.fixture.ScoringNodes;
import io.rased.system.fixture.Sdk;
import io.rased.system.fixture.Tenant;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The path of a person's pointer comes again, from another session. */
class ReplayedPathIT {
    private static final long BEGAN = 1_768_471_200_000L;
    /** A seed whose person the bot model finds LOW. */
    private static final long PERSON = 325;

    private Sdk sdk;
    private Tenant tenant;
    private Backend backend;

    @BeforeEach
    void makeTenant() {
        sdk = new Sdk(Gateways.shared());
        tenant = Tenant.create();
        backend = new Backend(sdk, tenant);
    }

    @Test
    void aReplayFromAnotherSessionIsRiskyAtAnotherTimeAndPlaceAndTheOriginalStaysLow() {
        send("s-1", "t-1", "b-1", "ann", path(PERSON, 0, 0));
        JsonObject original = backend.result("t-1", 1);
        int fingerprints = PathsView.of(tenant.organization(), "s-1").size();
        send("s-2", "t-2", "b-1", "bob", path(PERSON, 86_400_000, 140));
        JsonObject replay = backend.result("t-2", 1);
        send("s-1", "t-1", "b-2", "ann", path(338, 60_000, 0));
        JsonObject goesOn = backend.result("t-1", 2);

        assertThat(original.getString("risk_level")).as(original.encode()).isEqualTo("LOW");
        assertThat(replayed(original)).isFalse();
        assertThat(replay.getString("risk_level")).as(replay.encode()).isIn("HIGH", "CRITICAL");
        JsonObject reason = replay.getJsonArray("reasons").getJsonObject(0);
        assertThat(reason.getString("feature")).isEqualTo("replayed_path");
        assertThat(reason.getDouble("value")).as("the whole path").isEqualTo(fingerprints);
        assertThat(bot(replay)).as("the model's own").isEqualTo(bot(original));
        assertThat(replayed(goesOn)).as("its path was its own").isFalse();
        assertThat(PathsView.of(tenant.organization(), "s-2")).isEmpty();
    }

    @Test
    void theSamePathAgainInItsOwnSessionIsNone() {
        send("s-1", "t-1", "b-1", "ann", path(PERSON, 0, 0));
        backend.result("t-1", 1);
        send("s-1", "t-1", "b-2", "ann", path(PERSON, 0, 0));
        send("s-1", "t-2", "b-1", "ann", path(PERSON, 5_000, 0));

        assertThat(replayed(backend.result("t-1", 2))).as("sent again").isFalse();
        assertThat(replayed(backend.result("t-2", 1))).as("a page reloaded").isFalse();
    }

    @Test
    void movesMadeBeforeAReplayedPathDontHideIt() {
        send("s-1", "t-1", "b-1", "ann", path(PERSON, 0, 0));
        backend.result("t-1", 1);
        int padding = 8;
        for (int i = 0; i < padding; i++) {
            send("s-2", "t-2", "b-" + i, "bob", path(PERSON + 1 + i, i * 60_000L, 0));
        }
        send("s-2", "t-2", "b-" + padding, "bob", path(PERSON, padding * 60_000L, 0));

        JsonObject padded = backend.result("t-2", padding + 1);

        assertThat(replayed(padded)).as(padded.encode()).isTrue();
        assertThat(padded.getString("risk_level")).isIn("HIGH", "CRITICAL");
    }

    @Test
    void nobodyLearnsOfAnotherOrganizationsPaths() {
        send("s-1", "t-1", "b-1", "ann", path(PERSON, 0, 0));
        backend.result("t-1", 1);
        var digests = PathsView.of(tenant.organization(), "s-1");
        tenant = Tenant.create();
        backend = new Backend(sdk, tenant);
        send("s-2", "t-2", "b-1", "ann", path(PERSON, 0, 0));

        assertThat(replayed(backend.result("t-2", 1))).isFalse();
        assertThat(digests).isNotEmpty().doesNotContainAnyElementsOf(PathsView.of(tenant.organization(), "s-2"));
    }

    @Test
    void ofSessionsThatEndAtTheSameTimeOneIsTheOriginal() {
        int many = 12;
        for (int i = 0; i < many; i++) {
            send("s-" + i, "t-" + i, "b-1", "user-" + i, path(PERSON, i, i));
        }

        assertThat(IntStream.range(0, many)
                        .mapToObj(i -> backend.result("t-" + i, 1))
                        .filter(result -> !replayed(result)))
                .hasSize(1);
    }

    @Test
    void pastItsRetentionAPathIsForgotten() throws Exception {
        send("s-1", "t-1", "b-1", "ann", path(PERSON, 0, 0));
        backend.result("t-1", 1);
        assertThat(PathsView.of(tenant.organization(), "s-1")).hasSizeGreaterThan(5);

        try (ScoringNodes nodes = ScoringNodes.none()) {
            nodes.start(Map.of("replay.retention", "1s", "replay.sweepInterval", "50ms", "replay.sweepBatch", "2"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> PathsView.of(tenant.organization(), "s-1").isEmpty());
        }
    }

    private void send(String session, String transaction, String batch, String user, String events) {
        JsonObject metadata = new JsonObject().put("trigger", true).put("userId", user);
        sdk.accepted(
                sdk.token(tenant.key(), session),
                Batches.batch(tenant.organization().value(), session, transaction, batch, metadata.encode(), events));
    }

    /** A person's moves, so many ms later and px to the right. */
    private static String path(long person, long later, int right) {
        JsonArray events = new JsonArray();
        for (SyntheticEvent event : SyntheticSessions.generate(person, 1).get(0).events()) {
            if (event instanceof SyntheticEvent.Pointer move && move.type().equals("mousemove")) {
                events.add(new JsonObject()
                        .put("eventType", move.type())
                        .put("timestamp", BEGAN + later + move.timestamp())
                        .put(
                                "payload",
                                new JsonObject().put("x", move.x() + right).put("y", move.y())));
            }
        }
        String array = events.encode();
        return array.substring(1, array.length() - 1);
    }

    private static boolean replayed(JsonObject result) {
        return result.getJsonArray("reasons").encode().contains("replayed_path");
    }

    private static Double bot(JsonObject result) {
        return result.getJsonObject("scores").getDouble("bot_detection_score");
    }
}
