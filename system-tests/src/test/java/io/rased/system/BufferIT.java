/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rased.buffer.AppendOutcome;
import io.rased.buffer.BufferUnavailableException;
import io.rased.buffer.DueSegment;
import io.rased.buffer.IncomingBatch;
import io.rased.buffer.RedisBatchBuffer;
import io.rased.buffer.RedisLink;
import io.rased.buffer.RedisSealedSegments;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.SealedShare;
import io.rased.buffer.SegmentLease;
import io.rased.buffer.TriggerSettings;
import io.rased.config.ConfigurationReader;
import io.rased.config.Secret;
import io.rased.event.BatchId;
import io.rased.event.OrganizationId;
import io.rased.event.SegmentMessage;
import io.rased.event.SessionId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import io.rased.system.fixture.Gateways;
import io.rased.system.fixture.RedisView;
import io.rased.system.fixture.TestStack;
import io.rased.system.fixture.TestVertx;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The buffer's scripts on a real Redis: appending, sealing, leases. No gateway takes part. */
class BufferIT {
    private static final SessionId SESSION = new SessionId("s");
    private static final TriggerSettings SHORT =
            settings(Map.of("RASED_TRIGGER_IDLE", "60ms", "RASED_TRIGGER_MAXAGE", "1h", "RASED_TRIGGER_LEASE", "1s"));

    private static Vertx vertx;
    private static Context context;
    private static RedisLink redis;
    private static RedisBatchBuffer buffer;
    private static RedisSealedSegments sealed;

    private final TransactionKey transaction = new TransactionKey(
            new OrganizationId("buffer"), new TransactionId(UUID.randomUUID().toString()));

    @BeforeAll
    static void open() {
        Gateways.stopShared();
        vertx = TestVertx.create();
        context = vertx.getOrCreateContext();
        var address = new RedisSettings(new Secret(TestStack.get().redis().toString()), Duration.ofSeconds(2), 4096);
        redis = on(() -> RedisLink.open(vertx, address));
        buffer = on(() ->
                Future.succeededFuture(new RedisBatchBuffer(redis, SHORT, SealedShare.watch(vertx, redis, SHORT))));
        sealed = new RedisSealedSegments(redis, SHORT, () -> UUID.randomUUID().toString());
    }

    @AfterAll
    static void close() {
        on(redis::close);
        on(vertx::close);
    }

    @Test
    void aFiredTriggerClosesItsSegmentAndTheNextBatchOpensTheNext() {
        assertThat(append("b-1", "{}", false)).isEqualTo(new AppendOutcome.Accepted(0, 1, false));
        assertThat(append("b-2", "{}", true)).isEqualTo(new AppendOutcome.Accepted(0, 2, true));
        assertThat(append("b-3", "{}", false)).isEqualTo(new AppendOutcome.Accepted(1, 1, false));
        assertThat(append("b-1", "{}", false)).isEqualTo(new AppendOutcome.Duplicate(0, 2, true));
        assertThat(append("b-3", "{}", false)).isEqualTo(new AppendOutcome.Duplicate(1, 1, false));
        assertThat(append("b-1", "{ }", false)).isEqualTo(new AppendOutcome.BatchConflict());
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        append("b-1", "{}", false);
        int keys = RedisView.size();

        var other = new IncomingBatch(
                transaction, new SessionId("other"), new BatchId("b-2"), bytes("{}"), false, 1, 1, 1, null, null, null);
        assertThat(on(() -> buffer.append(other))).isEqualTo(new AppendOutcome.TransactionOfAnotherSession());
        append("b-1", "{ }", false);

        assertThat(RedisView.size()).isEqualTo(keys);
        assertThat(openBatches()).containsExactly("{}");
    }

    @Test
    void aSegmentIsClaimedByOneAndGoesWhenItIsDeleted() {
        append("b-1", "first", false);
        append("b-2", "second", true);
        DueSegment due = awaitDue();

        SegmentLease lease = on(() -> sealed.claim(due)).orElseThrow();
        Optional<SegmentLease> second = on(() -> sealed.claim(due));
        SegmentMessage message = on(() -> sealed.read(lease));
        on(() -> sealed.delete(lease));

        assertThat(second).isEmpty();
        assertThat(message.batches()).extracting(Object::toString).containsExactly("first", "second");
        assertThat(message.metadata().triggerReason()).isEqualTo(TriggerReason.TRIGGER_FLAG);
        assertThat(message.metadata().totalEvents()).isEqualTo(2);
        assertThat(RedisView.keys("sealed*" + transaction.transaction() + "*")).isEmpty();
        assertThat(on(() -> sealed.claim(due))).isEmpty();
    }

    @Test
    void anIdleSegmentIsSealedByTheClaim() {
        append("b-1", "{}", false);
        DueSegment due = awaitDue();

        SegmentLease lease = on(() -> sealed.claim(due)).orElseThrow();

        assertThat(lease.metadata().triggerReason()).isEqualTo(TriggerReason.IDLE_EXPIRED);
        assertThat(append("b-2", "{}", false)).isEqualTo(new AppendOutcome.Accepted(1, 1, false));
        on(() -> sealed.delete(lease));
    }

    @Test
    void aLeaseThatEndedIsTakenOverAndItsOldHolderCanDeleteNothing() {
        append("b-1", "{}", true);
        DueSegment due = awaitDue();
        SegmentLease dead = on(() -> sealed.claim(due)).orElseThrow();

        SegmentLease heir = await().atMost(Duration.ofSeconds(5))
                .until(() -> on(() -> sealed.claim(due)), Optional::isPresent)
                .orElseThrow();
        on(() -> sealed.delete(dead));

        assertThat(on(() -> sealed.read(heir)).batches()).hasSize(1);
        on(() -> sealed.delete(heir));
        assertThat(RedisView.keys("sealed*" + transaction.transaction() + "*")).isEmpty();
    }

    @Test
    void aLeaseThatIsRenewedStaysAndOneThatWasTakenOverCannotBe() throws InterruptedException {
        append("b-1", "{}", true);
        DueSegment due = awaitDue();
        SegmentLease lease = on(() -> sealed.claim(due)).orElseThrow();

        for (int i = 0; i < 4; i++) {
            Thread.sleep(400); // longer in all than the lease of a second
            assertThat(on(() -> sealed.renew(lease))).isTrue();
            assertThat(on(() -> sealed.claim(due))).isEmpty();
        }

        SegmentLease next = await().atMost(Duration.ofSeconds(3))
                .until(() -> on(() -> sealed.claim(due)), Optional::isPresent)
                .orElseThrow();
        assertThat(on(() -> sealed.renew(lease))).isFalse();
        assertThat(on(() -> sealed.renew(next))).isTrue();
        on(() -> sealed.delete(next));
        assertThat(on(() -> sealed.renew(next))).isFalse();
    }

    @Test
    void aSegmentThatWasHandedBackIsDueAgain() {
        append("b-1", "{}", true);
        DueSegment due = awaitDue();
        SegmentLease lease = on(() -> sealed.claim(due)).orElseThrow();

        on(() -> sealed.handBack(lease, Duration.ofMillis(1)));

        DueSegment again = awaitDue();
        SegmentLease next = on(() -> sealed.claim(again)).orElseThrow();
        assertThat(on(() -> sealed.read(next)).batches()).hasSize(1);
        on(() -> sealed.delete(next));
    }

    @Test
    void sealedSegmentsHaveNoTimeToLiveAndOpenOnesOnlyASafetyNet() {
        append("b-1", "{}", false);
        long open = ttl(RedisView.keys("events:*" + transaction.transaction()).get(0));
        append("b-2", "{}", true);
        long closed = ttl(
                RedisView.keys("sealed:*" + transaction.transaction() + ":0").get(0));

        assertThat(Duration.ofMillis(open)).isGreaterThan(Duration.ofHours(1));
        assertThat(closed).as("no time to live").isEqualTo(-1);
    }

    @Test
    void flushedScriptsCostATryAndNoBatch() {
        append("b-1", "{}", false);
        RedisView.send(Request.cmd(Command.SCRIPT).arg("FLUSH"));

        assertThat(failure(() -> buffer.append(batch("b-2", "{ }", false))))
                .isInstanceOf(BufferUnavailableException.class);

        assertThat(openBatches()).containsExactly("{}");
        assertThat(append("b-2", "{ }", false)).isEqualTo(new AppendOutcome.Accepted(0, 2, false));
        assertThat(openBatches()).containsExactly("{}", "{ }");
    }

    private List<String> openBatches() {
        return RedisView.list(
                RedisView.keys("events:*" + transaction.transaction()).get(0));
    }

    private DueSegment awaitDue() {
        return await().atMost(Duration.ofSeconds(5))
                .until(
                        () -> on(() -> sealed.due(100)).stream()
                                .filter(due -> due.key().transaction().equals(transaction))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private AppendOutcome append(String id, String body, boolean trigger) {
        return on(() -> buffer.append(batch(id, body, trigger)));
    }

    private IncomingBatch batch(String id, String body, boolean trigger) {
        return new IncomingBatch(
                transaction, SESSION, new BatchId(id), bytes(body), trigger, 1, 5, 9, null, "127.0.0.1", null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long ttl(String key) {
        return RedisView.send(Request.cmd(Command.PTTL).arg(key)).toLong();
    }

    private static TriggerSettings settings(Map<String, String> environment) {
        record Root(TriggerSettings trigger) {}
        return ConfigurationReader.read(Root.class, null, environment).trigger();
    }

    /** Runs on the event loop that the link belongs to. */
    private static <T> T on(Supplier<Future<T>> action) {
        try {
            return run(action).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> Throwable failure(Supplier<Future<T>> action) {
        try {
            run(action).get(10, TimeUnit.SECONDS);
            throw new AssertionError("did not fail");
        } catch (ExecutionException e) {
            return java.util.Objects.requireNonNull(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> java.util.concurrent.CompletableFuture<T> run(Supplier<Future<T>> action) {
        io.vertx.core.Promise<T> promise = io.vertx.core.Promise.promise();
        context.runOnContext(onLoop -> action.get().onComplete(promise));
        return promise.future().toCompletionStage().toCompletableFuture();
    }
}
