/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rased.config.DataSize;
import io.rased.event.QueueName;
import io.rased.queues.Delivery.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RecordRunnerTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final QueueMetrics metrics = new QueueMetrics(registry, QueueName.AI_PROCESSING, "g");
    private final OffsetTracker tracker = new OffsetTracker();
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void triesAgainUntilTheServerIsBack() {
        run(runner(record -> attempts.incrementAndGet() < 4
                ? Future.failedFuture(new QueueUnavailableException("away"))
                : Future.succeededFuture()));

        assertThat(attempts).hasValue(4);
        assertThat(ended(Outcome.PROCESSED)).isEqualTo(1);
        assertThat(tracker.committable()).hasValue(6);
        assertThat(registry.get("rased.queue.in.flight").longTaskTimer().activeTasks())
                .isZero();
    }

    @Test
    void aHandlerThatThrowsCountsAsFailed() {
        run(runner(record -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("closed");
            }
            return Future.succeededFuture();
        }));

        assertThat(attempts).hasValue(2);
    }

    @Test
    void aRevokedPartitionsMessageIsReleasedAndNotCommitted() {
        run(runner(record -> {
            attempts.incrementAndGet();
            tracker.revoke();
            return Future.failedFuture("down");
        }));

        assertThat(attempts).hasValue(1);
        assertThat(ended(Outcome.RELEASED)).isEqualTo(1);
        assertThat(tracker.committable()).isEmpty();
    }

    @Test
    void aStopEndsTheWaitForTheNextAttempt() {
        RecordRunner runner = runner(Duration.ofMinutes(10), record -> {
            attempts.incrementAndGet();
            return Future.failedFuture("down");
        });
        vertx.setTimer(100, timer -> context.runOnContext(v -> runner.stop()));

        run(runner);

        assertThat(attempts).hasValue(1);
        assertThat(ended(Outcome.RELEASED)).isEqualTo(1);
    }

    private RecordRunner runner(QueueHandler handler) {
        return runner(Duration.ofMillis(10), handler);
    }

    private RecordRunner runner(Duration retryMin, QueueHandler handler) {
        var kafka = new KafkaSettings(
                List.of("127.0.0.1:1"),
                KafkaSecurity.NONE,
                new DataSize(8 << 20),
                PublisherSettings.DEFAULTS,
                ConsumerSettings.DEFAULTS,
                TopicSettings.DEFAULTS);
        var settings = new ConsumerSettings(
                8, 16, new DataSize(1 << 20), retryMin, retryMin, 2, Duration.ofSeconds(10), Duration.ofSeconds(1));
        return new RecordRunner(
                settings, handler, new DeadLetters(vertx, kafka, "g"), new Pauses(vertx), metrics, context);
    }

    private void run(RecordRunner runner) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(v -> {
            tracker.open(5);
            var record = new QueueRecord(QueueName.AI_PROCESSING, 0, 5, "o:t", Instant.EPOCH, new byte[0], false);
            runner.run(new Delivery(record, tracker, metrics.taken())).onComplete(done);
        });
        done.future().await();
    }

    private long ended(Outcome outcome) {
        return registry.get("rased.queue.handled")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .timer()
                .count();
    }
}
