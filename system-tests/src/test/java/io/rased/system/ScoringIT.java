/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static io.rased.system.fixture.ScoringNodes.awaitVersions;
import static io.rased.system.fixture.ScoringNodes.newest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.event.NotificationJson;
import io.rased.event.OrganizationId;
import io.rased.event.QueueName;
import io.rased.event.RiskLevel;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.ScoringNodes;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What makes a result version, and what doesn't. Two scoring nodes in groups of their own take every message both, as a
 * node would that has lost its partitions and doesn't know.
 */
class ScoringIT {
    private ScoringNodes nodes;

    @BeforeEach
    void startTwoNodes() throws Exception {
        nodes = ScoringNodes.none();
        for (String group : List.of("scoring-it-a", "scoring-it-b")) {
            nodes.start(Map.of("group", group));
        }
    }

    @AfterEach
    void stop() throws Exception {
        nodes.close();
    }

    @Test
    void aSegmentMakesOneVersionHoweverOftenItComes() throws Exception {
        TransactionKey key = key("t-once");

        nodes.send(key, 0, 200);
        nodes.send(key, 0, 200);
        awaitVersions(key, 1);
        nodes.send(key, 0, 200);
        nodes.send(key, 1, 100);
        awaitVersions(key, 2);

        assertThat(ResultsView.versions(key))
                .extracting(result -> result.getInteger("events"))
                .containsExactly(200, 300);
        assertThat(ResultsView.outboxOf(key)).isEqualTo(2);
        awaitNotifications(key, 1, 2);
    }

    @Test
    void segmentsOutOfOrderGiveTheSameScoreAsInOrder() throws Exception {
        TransactionKey ordered = key("t-ordered");
        TransactionKey reversed = key("t-reversed");

        for (int segment : List.of(0, 1, 2)) {
            nodes.send(ordered, segment, 150);
            awaitVersions(ordered, segment + 1);
        }
        for (int segment : List.of(2, 1, 0)) {
            nodes.send(reversed, segment, 150);
            awaitVersions(reversed, 3 - segment);
        }

        JsonObject expected = newest(ordered);
        JsonObject actual = newest(reversed);
        assertThat(actual.getJsonObject("scores")).isEqualTo(expected.getJsonObject("scores"));
        assertThat(actual.getInteger("segments")).isEqualTo(3);
        assertThat(actual.getString("triggerReason")).isEqualTo(expected.getString("triggerReason"));
        assertThat(actual.getJsonObject("scores").getDouble("bot_detection_score"))
                .isBetween(0.0, 1.0);
    }

    @Test
    void nodesThatScoreTheSameTransactionAtOnceLeaveNoGapAndNoDouble() throws Exception {
        TransactionKey key = key("t-zombies");
        int segments = 12;

        IntStream.range(0, segments).forEach(segment -> nodes.publish(key, segment, 60));
        awaitVersions(key, segments);

        List<JsonObject> versions = ResultsView.versions(key);
        assertThat(versions)
                .extracting(result -> result.getInteger("version"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, segments).boxed().toList());
        assertThat(versions)
                .extracting(result -> result.getInteger("segments"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, segments).boxed().toList());
        assertThat(newest(key).getInteger("events")).isEqualTo(segments * 60);
        assertThat(ResultsView.outboxOf(key)).isEqualTo(segments);
    }

    @Test
    void whatWasCommittedAndNotPublishedIsPublishedByWhoeverIsThere() throws Exception {
        TransactionKey key = key("t-crash");

        ResultsView.addToOutbox(
                key,
                1,
                NotificationJson.write(new io.rased.event.Notification(
                        key, new SessionId("s"), 1, RiskLevel.LOW, Instant.parse("2026-01-15T10:00:00Z"))));

        awaitNotifications(key, 1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ResultsView.unpublished()).isZero());
    }

    @Test
    void tooFewMovesAreSaidAndNotScored() throws Exception {
        TransactionKey key = key("t-few");

        nodes.send(key, 0, 3);
        awaitVersions(key, 1);

        JsonObject result = newest(key);
        assertThat(result.getString("risk_level")).isEqualTo("UNKNOWN");
        assertThat(result.getValue("risk_score")).isNull();
        assertThat(result.getJsonObject("scores").getValue("bot_detection_score"))
                .isNull();
        assertThat(result.getJsonObject("unavailable").getString("bot_detection_score"))
                .isEqualTo("too_few_moves");
    }

    @Test
    void whatIsNoSegmentGoesToTheDeadLetterAndHoldsUpNobody() throws Exception {
        TransactionKey key = key("t-poison");

        nodes.sendRaw(key, "{\"segment\":\"?\"}");
        nodes.send(key, 0, 60);

        awaitVersions(key, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(QueueView.all(QueueName.AI_PROCESSING.deadLetterTopic()))
                        .anySatisfy(message -> assertThat(message.key()).isEqualTo(key.queueKey())));
    }

    private static TransactionKey key(String transaction) {
        return new TransactionKey(new OrganizationId("bank"), new TransactionId(transaction));
    }

    private static void awaitNotifications(TransactionKey key, Integer... versions) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<Integer> published = new ArrayList<>();
            for (var message : QueueView.all(QueueName.CLIENT_NOTIFICATION.topic())) {
                if (message.key().equals(key.queueKey())) {
                    published.add(NotificationJson.read(message.value()).version());
                }
            }
            assertThat(published).contains(versions);
        });
    }
}
