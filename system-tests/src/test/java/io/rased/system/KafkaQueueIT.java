/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rased.config.DataSize;
import io.rased.event.MalformedMessageException;
import io.rased.event.QueueName;
import io.rased.event.SegmentMessageReader;
import io.rased.event.TransactionKey;
import io.rased.queues.ConsumerSettings;
import io.rased.queues.KafkaQueuePublisher;
import io.rased.queues.KafkaSecurity;
import io.rased.queues.KafkaSettings;
import io.rased.queues.PoisonMessageException;
import io.rased.queues.PublisherSettings;
import io.rased.queues.QueueConsumer;
import io.rased.queues.QueueHandler;
import io.rased.queues.QueueRecord;
import io.rased.queues.QueueTopics;
import io.rased.queues.QueueTopicsException;
import io.rased.queues.QueueUnavailableException;
import io.rased.queues.TopicSettings;
import io.rased.stack.ServerName;
import io.rased.stack.process.Child;
import io.rased.system.fixture.QueueView;
import io.rased.system.fixture.Segments;
import io.rased.system.fixture.TestStack;
import io.rased.system.fixture.TestVertx;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At least once, in order, and past whatever can't be processed. */
class KafkaQueueIT {
    private static final Vertx VERTX = TestVertx.create();
    private static final SimpleMeterRegistry REGISTRY = new SimpleMeterRegistry();
    private static KafkaSettings settings;
    private static KafkaQueuePublisher publisher;

    /** What came, by key: numbers of segments, in the order of their end. */
    private final Map<String, Queue<Integer>> handled = new ConcurrentHashMap<>();

    @BeforeAll
    static void open() {
        settings = settings(8 << 20);
        QueueTopics.ensure(VERTX, settings).await();
        publisher = KafkaQueuePublisher.open(VERTX, settings, REGISTRY).await();
    }

    @AfterAll
    static void close() {
        publisher.close().await();
        VERTX.close().await();
    }

    @Test
    void eachTransactionsMessagesComeInOrderAndNotAgainAfterACleanRestart() {
        publish("order", 20, 10);
        QueueConsumer first = start("order", record -> Future.succeededFuture());
        awaitHandled(200);
        first.stop().await();

        QueueConsumer second = start("order", record -> Future.succeededFuture());
        publish("order-more", 1, 1);
        awaitHandled(201);
        second.stop().await();

        assertThat(handled).hasSize(21);
        handled.forEach((key, segments) ->
                assertThat(List.copyOf(segments)).as(key).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void aPoisonMessageGoesToTheDeadLetterAndHoldsUpNobody() {
        publish("poison", 4, 3);

        QueueConsumer consumer = start(
                "poison",
                record -> record.key().endsWith("-2") && segment(record) == 1
                        ? Future.failedFuture(new PoisonMessageException("event 3 lacks its timestamp"))
                        : Future.succeededFuture());
        awaitHandled(11);
        await().untilAsserted(() -> assertThat(deadLetters("rased-it-poison")).hasSize(1));
        consumer.stop().await();

        Map<String, String> letter = deadLetters("rased-it-poison").get(0);
        assertThat(letter)
                .containsEntry("key", "it:poison-2")
                .containsEntry("rased-reason", "event 3 lacks its timestamp")
                .containsEntry("rased-attempts", "1")
                .containsEntry("rased-topic", "data_persistence_queue")
                .containsKeys("rased-partition", "rased-offset", "rased-first-failed-at", "rased-last-failed-at");
        assertThat(handled.get("it:poison-2")).containsExactly(0, 2);
    }

    @Test
    void aServerThatIsAwayHoldsUpOneTransactionUntilItIsBack() {
        publish("away", 4, 3);
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger attempts = new AtomicInteger();

        QueueConsumer consumer = start("away", record -> {
            if (!record.key().endsWith("-0") || !away.get()) {
                return Future.succeededFuture();
            }
            attempts.incrementAndGet();
            return Future.failedFuture(new QueueUnavailableException("not really"));
        });
        awaitHandled(9);
        await().atMost(Duration.ofSeconds(40)).until(() -> attempts.get() >= 5);
        assertThat(handled).doesNotContainKey("it:away-0").hasSize(3);
        away.set(false);
        awaitHandled(12);
        consumer.stop().await();

        assertThat(handled.get("it:away-0")).containsExactly(0, 1, 2);
    }

    @Test
    void whatAStopLeavesUndoneComesAgain() {
        publish("stop", 4, 5);
        Promise<Void> never = Promise.promise();
        QueueConsumer first =
                start("stop", record -> record.key().endsWith("-3") ? never.future() : Future.succeededFuture());
        awaitHandled(15);
        first.stop().await();

        QueueConsumer second = start("stop", record -> Future.succeededFuture());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handled.get("it:stop-3")).containsExactly(0, 1, 2, 3, 4));
        second.stop().await();
    }

    @Test
    void aSecondMemberTakesOverWithoutLosingWhatIsUnderWay() {
        publish("two", 30, 4);
        QueueHandler slow = record -> VERTX.timer(20).mapEmpty();
        QueueConsumer first = start("two", slow);
        awaitHandled(10);
        QueueConsumer second = start("two", slow);
        awaitHandled(60);
        first.stop().await();
        awaitDistinct(120);
        second.stop().await();
    }

    @Test
    void withoutKafkaAPublishFailsInTimeAndSucceedsOnceItIsBack() throws InterruptedException {
        Child kafka = TestStack.get().server(ServerName.KAFKA);
        publish("gone", 1, 1);
        kafka.kill();

        long asked = System.nanoTime();
        List<Future<Void>> sent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sent.add(send("gone-" + i, 0));
        }
        for (Future<Void> one : sent) {
            assertThatThrownBy(one::await).isInstanceOf(QueueUnavailableException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(8));
        kafka.start();

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> send("gone-0", 1).await());
    }

    @Test
    void topicsTooSmallForASegmentAreNamedWithTheFix() {
        assertThatThrownBy(() -> QueueTopics.ensure(VERTX, settings(32 << 20)).await())
                .isInstanceOfSatisfying(
                        QueueTopicsException.class,
                        small -> assertThat(small.faults())
                                .hasSize(6)
                                .anySatisfy(fault -> assertThat(fault)
                                        .contains("ai_processing_queue")
                                        .contains("max.message.bytes=33619968")));
    }

    private QueueConsumer start(String test, QueueHandler handler) {
        return QueueConsumer.start(
                        VERTX,
                        settings,
                        QueueName.DATA_PERSISTENCE,
                        "rased-it-" + test,
                        record -> record.key().startsWith("it:" + test)
                                ? handler.handle(record)
                                        .onSuccess(v -> handled.computeIfAbsent(
                                                        record.key(), key -> new ConcurrentLinkedQueue<>())
                                                .add(segment(record)))
                                : Future.succeededFuture(),
                        REGISTRY)
                .await();
    }

    private static void publish(String test, int transactions, int segments) {
        List<Future<Void>> sent = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            for (int transaction = 0; transaction < transactions; transaction++) {
                sent.add(send(test + "-" + transaction, segment));
            }
            Future.all(sent).await();
        }
    }

    private static Future<Void> send(String transaction, int segment) {
        TransactionKey key = Segments.key("it", transaction);
        return publisher.publish(QueueName.DATA_PERSISTENCE, key, Segments.ofOneMillisecond(key, segment, 1, 1));
    }

    private static int segment(QueueRecord record) {
        try {
            return SegmentMessageReader.read(record.value()).key().segment();
        } catch (MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, String>> deadLetters(String group) {
        List<Map<String, String>> letters = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> letter : QueueView.all(QueueName.DATA_PERSISTENCE.deadLetterTopic())) {
            Map<String, String> texts = new HashMap<>(Map.of("key", letter.key()));
            letter.headers()
                    .forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            if (group.equals(texts.get("rased-group"))) {
                letters.add(texts);
            }
        }
        return letters;
    }

    private void awaitHandled(int count) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(
                                handled.values().stream().mapToInt(Queue::size).sum())
                        .isGreaterThanOrEqualTo(count));
    }

    private void awaitDistinct(int count) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(handled.values().stream()
                                .mapToLong(
                                        segments -> segments.stream().distinct().count())
                                .sum())
                        .isEqualTo(count));
    }

    private static KafkaSettings settings(int maxRequest) {
        URI kafka = TestStack.get().kafka();
        var quick = new PublisherSettings(
                Duration.ofSeconds(4), Duration.ofMillis(500), 128, new DataSize(48 << 20), Duration.ofSeconds(5));
        var consumer = new ConsumerSettings(
                8,
                16,
                new DataSize(32 << 20),
                Duration.ofMillis(200),
                Duration.ofMillis(1000),
                3,
                Duration.ofSeconds(6),
                Duration.ofSeconds(2));
        return new KafkaSettings(
                List.of(kafka.getHost() + ":" + kafka.getPort()),
                KafkaSecurity.NONE,
                new DataSize(maxRequest),
                quick,
                consumer,
                TopicSettings.DEFAULTS);
    }
}
