/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rased.ai.AiSettings;
import io.rased.ai.AiVerticle;
import io.rased.event.ByteSlice;
import io.rased.event.NotificationJson;
import io.rased.event.OrganizationId;
import io.rased.event.QueueName;
import io.rased.event.RiskLevel;
import io.rased.event.SegmentKey;
import io.rased.event.SegmentMessage;
import io.rased.event.SegmentMessageWriter;
import io.rased.event.SegmentMetadata;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import io.rased.http.management.HealthChecks;
import io.rased.queues.ConsumerSettings;
import io.rased.queues.KafkaQueuePublisher;
import io.rased.queues.KafkaSecurity;
import io.rased.queues.KafkaSettings;
import io.rased.queues.PublisherSettings;
import io.rased.queues.QueueTopics;
import io.rased.queues.TopicSettings;
import io.rased.relational.RelationalStore;
import io.rased.stack.artifact.Checkout;
import io.rased.system.fixture.Batches;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.ResultsView;
import io.rased.system.fixture.TestStack;
import io.rased.system.fixture.TestVertx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What makes a result version, and what doesn't. Two scoring nodes in groups of their own take every message both, as a
 * node would that has lost its partitions and doesn't know.
 */
class ScoringIT {
    private static final KafkaSettings KAFKA = new KafkaSettings(
            List.of(TestStack.get().kafka().getAuthority()),
            KafkaSecurity.NONE,
            new io.rased.config.DataSize(8L << 20),
            PublisherSettings.DEFAULTS,
            ConsumerSettings.DEFAULTS,
            TopicSettings.DEFAULTS);

    private final Vertx vertx = TestVertx.create();
    private KafkaQueuePublisher publisher;

    @BeforeEach
    void startTwoNodes() throws Exception {
        meetPostgresOnce();
        completed(QueueTopics.ensure(vertx, KAFKA));
        publisher = completed(KafkaQueuePublisher.open(vertx, KAFKA, new SimpleMeterRegistry()));
        for (String group : List.of("scoring-it-a", "scoring-it-b")) {
            completed(vertx.deployVerticle(new AiVerticle(
                    settings(group),
                    KAFKA,
                    TestStack.postgres(),
                    new HealthChecks(),
                    new SimpleMeterRegistry(),
                    InstantSource.system())));
        }
    }

    @AfterEach
    void stop() throws Exception {
        completed(publisher.close());
        completed(vertx.close());
    }

    @Test
    void aSegmentMakesOneVersionHoweverOftenItComes() throws Exception {
        TransactionKey key = key("t-once");

        send(key, 0, 200);
        send(key, 0, 200);
        awaitVersions(key, 1);
        send(key, 0, 200);
        send(key, 1, 100);
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
            send(ordered, segment, 150);
            awaitVersions(ordered, segment + 1);
        }
        for (int segment : List.of(2, 1, 0)) {
            send(reversed, segment, 150);
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

        completed(Future.all(IntStream.range(0, segments)
                .mapToObj(segment -> publish(key, segment, 60))
                .toList()));
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

        send(key, 0, 3);
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

        completed(publisher.publish(
                QueueName.AI_PROCESSING, key, "{\"segment\":\"?\"}".getBytes(StandardCharsets.UTF_8)));
        send(key, 0, 60);

        awaitVersions(key, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(QueueView.all(QueueName.AI_PROCESSING.deadLetterTopic()))
                        .anySatisfy(message -> assertThat(message.key()).isEqualTo(key.queueKey())));
    }

    /**
     * As a gateway does before it serves anybody: the first connection, statement and transaction load the driver's classes
     * on the event loop that makes them.
     */
    private static void meetPostgresOnce() throws Exception {
        Vertx stage = Vertx.vertx();
        try {
            Pool pool = RelationalStore.open(stage, TestStack.postgres());
            completed(pool.withTransaction(
                    connection -> connection.preparedQuery("SELECT $1::text").execute(Tuple.of("met"))));
        } finally {
            completed(stage.close());
        }
    }

    private static AiSettings settings(String group) {
        return new AiSettings(
                Checkout.root().resolve("models"),
                2,
                256,
                Duration.ofSeconds(10),
                8,
                Duration.ofMillis(300),
                100,
                group);
    }

    private static TransactionKey key(String transaction) {
        return new TransactionKey(new OrganizationId("bank"), new TransactionId(transaction));
    }

    private void send(TransactionKey key, int segment, int moves) throws Exception {
        completed(publish(key, segment, moves));
    }

    private Future<Void> publish(TransactionKey key, int segment, int moves) {
        String batch = Batches.moves("bank", "s", key.transaction().value(), "b-" + segment, moves);
        var metadata = new SegmentMetadata(
                segment % 2 == 0 ? TriggerReason.TRIGGER_FLAG : TriggerReason.IDLE_EXPIRED,
                1,
                moves,
                1_768_471_200_000L,
                1_768_471_260_000L,
                Instant.parse("2026-01-15T10:00:00Z"),
                Instant.parse("2026-01-15T10:01:00Z"),
                null,
                null,
                null);
        byte[] message = SegmentMessageWriter.write(new SegmentMessage(
                new SegmentKey(key, segment),
                new SessionId("s"),
                List.of(ByteSlice.of(batch.getBytes(StandardCharsets.UTF_8))),
                metadata));
        return publisher.publish(QueueName.AI_PROCESSING, key, message);
    }

    private static void awaitVersions(TransactionKey key, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ResultsView.versions(key)).hasSize(count));
    }

    private static JsonObject newest(TransactionKey key) {
        List<JsonObject> versions = ResultsView.versions(key);
        return versions.get(versions.size() - 1);
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

    private static <T> T completed(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
