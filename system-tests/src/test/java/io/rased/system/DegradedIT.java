/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static io.rased.system.fixture.ScoringNodes.awaitVersions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rased.event.TransactionKey;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.InstalledModels;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.ScoringNodes;
import io.rased.system.fixture.Segments;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model that fails in the runtime does to results, and what its successor makes good. */
class DegradedIT {
    private static final String GROUP = "degraded-it";

    @TempDir
    Path directory;

    private InstalledModels models;
    private ScoringNodes nodes;

    @BeforeEach
    void installAModelThatFails() throws Exception {
        Gateways.stopShared();
        models = InstalledModels.in(directory, "bot-good");
        models.install("bot", "bot-failing", InstalledModels.failingBot());
        nodes = ScoringNodes.none();
        ResultsView.forgetRescores(); // Attempts are of this test's results alone.
    }

    @AfterEach
    void stop() throws Exception {
        nodes.close();
    }

    @Test
    void aDegradedResultIsScoredAgainOnceTheModelAnswers() throws Exception {
        TransactionKey key = Segments.key("bank", "t-degraded");
        SimpleMeterRegistry numbers = start("rescore.pause", "100ms", "rescore.longestPause", "400ms");

        nodes.send(key, 0, 200);
        JsonObject degraded = awaitVersions(key, 1).get(0);
        await().atMost(Duration.ofSeconds(10)).until(() -> rescores(numbers, "degraded") >= 3);

        assertThat(degraded.getBoolean("degraded")).isTrue();
        assertThat(degraded.getJsonObject("scores").getValue("bot_detection_score"))
                .isNull();
        assertThat(degraded.getJsonObject("unavailable").getString("bot_detection_score"))
                .isEqualTo("model_unavailable");
        assertThat(degraded.getString("risk_level")).isEqualTo("UNKNOWN");
        assertThat(ResultsView.versions(key)).hasSize(1);

        models.install("bot", "bot-good", InstalledModels.shippedBot());
        JsonObject again = awaitVersions(key, 2).get(1);

        assertThat(again.getBoolean("degraded")).isFalse();
        assertThat(again.getJsonObject("scores").getDouble("bot_detection_score"))
                .isBetween(0.0, 1.0);
        assertThat(again.getJsonObject("models").getString("bot")).isEqualTo("bot-good");
        for (String same : List.of("transactionId", "sessionId", "segments", "events", "triggerReason")) {
            assertThat(again.getValue(same)).as(same).isEqualTo(degraded.getValue(same));
        }
        assertThat(ResultsView.outboxOf(key)).isEqualTo(2);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ResultsView.unpublished()).isZero());
        // Counted when the notification is out, so after the commit.
        await().atMost(Duration.ofSeconds(10)).until(() -> rescores(numbers, "scored") == 1);
        assertThat(ResultsView.isToBeScoredAgain(key)).isFalse();
    }

    @Test
    void aModelThatDoesNotComeBackHoldsUpNobodyForLongerThanItMayTake() throws Exception {
        models.install("bot", "bot-slow", InstalledModels.slowBot());
        TransactionKey first = Segments.key("bank", "t-hanging");
        TransactionKey second = Segments.key("bank", "t-behind");
        start("workers", "1", "breaker.timeout", "500ms", "breaker.open", "1m", "rescore.pause", "1h");

        nodes.send(first, 0, 200);
        nodes.send(second, 0, 200);

        JsonObject hung = awaitVersions(first, 1).get(0);
        JsonObject behind = awaitVersions(second, 1).get(0);
        for (JsonObject result : List.of(hung, behind)) {
            assertThat(result.getJsonObject("unavailable").getString("bot_detection_score"))
                    .isEqualTo("model_unavailable");
        }
        // From the first look at the segment: what was asked in vain is in it, and was not waited for to its end.
        assertThat(Math.max(hung.getLong("processing_time_ms"), behind.getLong("processing_time_ms")))
                .isBetween(500L, 3_000L);
    }

    @Test
    void twoNodesScoreEachAgainOnce() throws Exception {
        // More attempts than can be made until all have their first version: none is given up before the model answers.
        for (String group : List.of("degraded-it-a", "degraded-it-b")) {
            start(
                    "rescore.pause",
                    "100ms",
                    "rescore.longestPause",
                    "100ms",
                    "rescore.attempts",
                    "1000",
                    "group",
                    group);
        }
        for (int i = 0; i < 20; i++) {
            nodes.send(Segments.key("bank", "t-degraded-" + i), 0, 60);
        }
        for (int i = 0; i < 20; i++) {
            awaitVersions(Segments.key("bank", "t-degraded-" + i), 1);
        }

        models.install("bot", "bot-good", InstalledModels.shippedBot());

        for (int i = 0; i < 20; i++) {
            TransactionKey key = Segments.key("bank", "t-degraded-" + i);
            await().atMost(Duration.ofSeconds(30)).until(() -> !ResultsView.isToBeScoredAgain(key));
            assertThat(ResultsView.versions(key))
                    .extracting(result -> result.getBoolean("degraded"))
                    .containsExactly(true, false);
            assertThat(ResultsView.outboxOf(key)).isEqualTo(2);
        }
    }

    @Test
    void aNewSegmentsVersionComesInsteadOfTheRescore() throws Exception {
        TransactionKey key = Segments.key("bank", "t-overtaken");
        SimpleMeterRegistry numbers = start("rescore.pause", "1h");

        nodes.send(key, 0, 100);
        awaitVersions(key, 1);
        assertThat(ResultsView.isToBeScoredAgain(key)).isTrue();
        models.install("bot", "bot-good", InstalledModels.shippedBot());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> numbers.counter("rased.ai.model.changes", "model", "bot", "outcome", "taken")
                                .count()
                        == 1);
        nodes.send(key, 1, 100);

        assertThat(awaitVersions(key, 2))
                .extracting(result -> result.getBoolean("degraded"))
                .containsExactly(true, false);
        assertThat(ResultsView.versions(key).get(1).getInteger("segments")).isEqualTo(2);
        assertThat(ResultsView.isToBeScoredAgain(key)).isFalse();
    }

    @Test
    void whatKeepsFailingIsGivenUpAndStaysDegraded() throws Exception {
        TransactionKey key = Segments.key("bank", "t-given-up");
        SimpleMeterRegistry numbers =
                start("rescore.pause", "50ms", "rescore.longestPause", "50ms", "rescore.attempts", "3");

        nodes.send(key, 0, 100);
        awaitVersions(key, 1);
        // Counted when the row is gone.
        await().atMost(Duration.ofSeconds(20)).until(() -> rescores(numbers, "given_up") == 1);

        assertThat(ResultsView.isToBeScoredAgain(key)).isFalse();
        assertThat(rescores(numbers, "degraded")).isEqualTo(2);
        assertThat(ResultsView.versions(key)).hasSize(1);
    }

    @Test
    void aChallengerThatFailsHarmsNoResult() throws Exception {
        models.install("bot", "bot-good", InstalledModels.shippedBot());
        models.install("bot/challenger", "bot-challenger", InstalledModels.failingBot());
        TransactionKey key = Segments.key("bank", "t-bad-challenger");
        SimpleMeterRegistry numbers = start("challengerShare", "1");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> numbers.counter("rased.ai.model.changes", "model", "bot", "outcome", "taken")
                                .count()
                        == 1);

        nodes.send(key, 0, 200);
        JsonObject result = awaitVersions(key, 1).get(0);

        assertThat(result.getBoolean("degraded")).isFalse();
        assertThat(result.getJsonObject("models").getString("bot")).isEqualTo("bot-good");
        assertThat(ResultsView.shadows(key)).singleElement().satisfies(shadow -> {
            assertThat(shadow.model()).isEqualTo("bot-challenger");
            assertThat(shadow.probability()).isNull();
        });
        assertThat(numbers.counter("rased.ai.trial.failed").count()).isEqualTo(1);
    }

    private SimpleMeterRegistry start(String... settings) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "models", models.directory(),
                "modelsReload", "100ms",
                "breaker.open", "300ms",
                "rescore.interval", "50ms",
                "group", GROUP));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        nodes.passOver(all.getOrDefault("group", GROUP)); // Numbers are of this test's segments alone.
        return nodes.start(all);
    }

    private static double rescores(SimpleMeterRegistry numbers, String outcome) {
        return numbers.counter("rased.ai.rescores", "outcome", outcome).count();
    }
}
