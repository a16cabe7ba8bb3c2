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
import io.rased.system.fixture.ResultsView.Shadow;
import io.rased.system.fixture.ScoringNodes;
import io.rased.system.fixture.Segments;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two models of which one decides and both are recorded. */
class ChallengerIT {
    @TempDir
    Path directory;

    private InstalledModels models;
    private ScoringNodes nodes;

    @BeforeEach
    void install() throws Exception {
        Gateways.stopShared();
        models = InstalledModels.in(directory, "bot-champion");
        models.install("bot/challenger", "bot-challenger", InstalledModels.shippedBot());
        nodes = ScoringNodes.none();
    }

    @AfterEach
    void stop() throws Exception {
        nodes.close();
    }

    @Test
    void aChallengerInShadowIsRecordedAndDecidesNothing() throws Exception {
        TransactionKey key = Segments.key("bank", "t-shadow");
        SimpleMeterRegistry numbers = start("0");

        nodes.send(key, 0, 200);
        JsonObject result = awaitVersions(key, 1).get(0);
        nodes.send(key, 1, 3);
        awaitVersions(key, 2);

        assertThat(model(result)).isEqualTo("bot-champion");
        List<Shadow> shadows = ResultsView.shadows(key);
        assertThat(shadows).hasSize(2);
        assertThat(shadows.get(0).version()).isEqualTo(1);
        assertThat(shadows.get(0).model()).isEqualTo("bot-challenger");
        assertThat(shadows.get(0).side()).isEqualTo("challenger");
        // The same file, so the same number.
        assertThat(Objects.requireNonNull(shadows.get(0).probability()).floatValue())
                .isEqualTo(result.getJsonObject("scores").getFloat("bot_detection_score"));
        assertThat(shadows.get(0).riskLevel()).isEqualTo(result.getString("risk_level"));
        assertThat(numbers.get("rased.ai.trial.probability")
                        .tag("side", "challenger")
                        .summary()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aChallengerWithAShareDecidesForTheSameUsersAndTheChampionIsRecorded() throws Exception {
        start("0.5");
        int challengers = 0;
        for (int user = 0; user < 12; user++) {
            TransactionKey first = Segments.key("bank", "t-share-" + user);
            TransactionKey second = Segments.key("bank", "t-share-again-" + user);
            nodes.send(first, 0, 100, "user-" + user);
            nodes.send(second, 0, 100, "user-" + user);

            String model = model(awaitVersions(first, 1).get(0));
            assertThat(model(awaitVersions(second, 1).get(0))).isEqualTo(model);
            boolean challenged = model.equals("bot-challenger");
            assertThat(ResultsView.shadows(first)).singleElement().satisfies(shadow -> {
                assertThat(shadow.model()).isEqualTo(challenged ? "bot-champion" : "bot-challenger");
                assertThat(shadow.side()).isEqualTo(challenged ? "champion" : "challenger");
            });
            challengers += challenged ? 1 : 0;
        }
        assertThat(challengers).isBetween(1, 11);
    }

    private SimpleMeterRegistry start(String share) throws Exception {
        nodes.passOver("challenger-it"); // Numbers are of this test's segments alone.
        SimpleMeterRegistry numbers = nodes.start(Map.of(
                "models",
                models.directory(),
                "modelsReload",
                "100ms",
                "challengerShare",
                share,
                "group",
                "challenger-it"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> numbers.counter("rased.ai.model.changes", "model", "bot", "outcome", "taken")
                                .count()
                        == 1);
        return numbers;
    }

    private static String model(JsonObject result) {
        return result.getJsonObject("models").getString("bot");
    }
}
