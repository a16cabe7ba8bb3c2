/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static io.rased.system.fixture.ScoringNodes.awaitVersions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rased.event.TransactionKey;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.InstalledModels;
import io.rased.system.fixture.ScoringNodes;
import io.rased.system.fixture.Segments;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is installed while segments are scored. */
class ModelReloadIT {
    @TempDir
    Path directory;

    private InstalledModels models;
    private ScoringNodes nodes;
    private SimpleMeterRegistry numbers;

    @BeforeEach
    void startOneNode() throws Exception {
        Gateways.stopShared();
        models = InstalledModels.in(directory, "bot-first");
        nodes = ScoringNodes.none();
        nodes.passOver("model-reload-it"); // Numbers are of this test's segments alone.
        numbers =
                nodes.start(Map.of("models", models.directory(), "modelsReload", "100ms", "group", "model-reload-it"));
    }

    @AfterEach
    void stop() throws Exception {
        nodes.close();
    }

    @Test
    void aModelIsReplacedWhileSegmentsAreScoredAndNoneFails() throws Exception {
        TransactionKey key = Segments.key("bank", "t-reload");
        int segments = 0;
        nodes.send(key, segments++, 200);
        awaitVersions(key, 1);

        models.install("bot", "bot-second", InstalledModels.shippedBot());
        while (changes("taken") == 0 && segments < 500) {
            nodes.send(key, segments++, 30);
        }
        nodes.send(key, segments++, 30);
        List<JsonObject> versions = awaitVersions(key, segments);

        assertThat(versions)
                .extracting(ModelReloadIT::model)
                .isSorted()
                .startsWith("bot-first")
                .endsWith("bot-second");
        assertThat(new TreeSet<>(versions.stream().map(ModelReloadIT::model).toList()))
                .containsExactly("bot-first", "bot-second");
        // A model that fails while it is replaced would leave results without its score.
        assertThat(versions).noneMatch(version -> version.getBoolean("degraded"));
        assertThat(numbers.counter("rased.ai.segments", "outcome", "failed").count())
                .isZero();
    }

    @Test
    void aBadFileIsRefusedOnceAndTheOldModelServes() throws Exception {
        TransactionKey key = Segments.key("bank", "t-refused");

        models.announce("bot", "bot-second", "0".repeat(64));
        await().atMost(Duration.ofSeconds(10)).until(() -> changes("refused") == 1);
        nodes.send(key, 0, 200);
        assertThat(awaitVersions(key, 1)).extracting(ModelReloadIT::model).containsExactly("bot-first");
        assertThat(changes("refused")).isEqualTo(1);

        models.install("bot", "bot-second", InstalledModels.shippedBot());
        await().atMost(Duration.ofSeconds(10)).until(() -> changes("taken") == 1);
        nodes.send(key, 1, 200);
        assertThat(awaitVersions(key, 2)).extracting(ModelReloadIT::model).containsExactly("bot-first", "bot-second");
    }

    private double changes(String outcome) {
        return numbers.counter("rased.ai.model.changes", "model", "bot", "outcome", outcome)
                .count();
    }

    private static String model(JsonObject result) {
        return result.getJsonObject("models").getString("bot");
    }
}
