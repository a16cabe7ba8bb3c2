/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rased.ai.domain.ScoringFailedException;
import io.rased.ai.model.BreakerSettings;
import io.rased.ai.model.Guard;
import io.rased.ai.model.LoadedModel;
import io.rased.ai.model.ModelRegistry;
import io.rased.ai.model.TestModels;
import io.rased.ai.model.TinyOnnx;
import io.rased.config.ConfigurationReader;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoringWorkersTest {
    private static final float[][] GOOD = {{0, 0}};
    /** Takes seconds. */
    private static final float[][] LONG = {{3, 3}};

    @TempDir
    Path models;

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void stop() throws Exception {
        go.countDown();
        await(vertx.close());
    }

    @Test
    void asManyRunAtOnceAsThereAreWorkers() throws Exception {
        var workers = workers(Map.of("workers", "2"), silent());
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(workers.run(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                go.await();
                return running.decrementAndGet();
            }));
        }
        assertThat(workers.pending()).isEqualTo(20);
        org.awaitility.Awaitility.await().until(() -> running.get() == 2);
        go.countDown();
        for (Future<Integer> each : all) {
            await(each);
        }

        assertThat(most).hasValue(2);
        assertThat(workers.pending()).isZero();
    }

    @Test
    void whoWaitsComesInTurn() throws Exception {
        var workers = workers(Map.of("workers", "1"), silent());
        List<Integer> order = new CopyOnWriteArrayList<>();
        Future<?> last = workers.run(() -> go.await(10, TimeUnit.SECONDS));
        for (int i = 0; i < 5; i++) {
            int number = i;
            last = workers.run(() -> order.add(number));
        }
        go.countDown();
        await(last);

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void pastTheBoundWorkIsRefusedAndPastItsTimeItFailsAndKeepsItsPlace() throws Exception {
        var workers = workers(Map.of("workers", "1", "queueBound", "2", "inferenceTimeout", "100ms"), silent());
        Future<Boolean> first = workers.run(() -> go.await(10, TimeUnit.SECONDS));
        Future<Boolean> second = workers.run(() -> true);

        assertThatThrownBy(() -> await(workers.run(() -> true))).hasCauseInstanceOf(ScoringBusyException.class);
        assertThatThrownBy(() -> await(first)).hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> await(second)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(workers.pending()).isEqualTo(2);
        go.countDown();
        org.awaitility.Awaitility.await().until(() -> workers.pending() == 0);

        assertThat(await(workers.run(() -> "again"))).isEqualTo("again");
    }

    @Test
    void whatWorkThrowsIsItsFuturesAndTheContextTheCallers() throws Exception {
        var workers = workers(Map.of(), silent());
        Context caller = vertx.getOrCreateContext();
        var completedOn = new AtomicReference<Context>();

        assertThatThrownBy(() -> await(workers.run(() -> {
                    throw new StackOverflowError("deep");
                })))
                .hasCauseInstanceOf(StackOverflowError.class);
        caller.runOnContext(on -> workers.run(() -> true).onComplete(done -> completedOn.set(Vertx.currentContext())));
        org.awaitility.Awaitility.await().untilAtomic(completedOn, org.hamcrest.Matchers.is(caller));
    }

    @Test
    void workWhoseModelHangsIsDoneAgainWithoutItAndHoldsUpNobody() throws Exception {
        var settings =
                new BreakerSettings(Duration.ofMillis(200), Duration.ofSeconds(10), 4, 0.5, Duration.ofSeconds(2));
        Guard guard = Guard.of(settings, 100, (model, outcome) -> {});
        TestModels.install(models.resolve("bot"), TinyOnnx.slow(2), TestModels.manifest());
        try (LoadedModel model =
                ModelRegistry.installed(models.toAbsolutePath(), guard).load(TestModels.BOT, 1)) {
            var workers = workers(Map.of("workers", "1"), guard);
            var back = new CountDownLatch(1);
            var tries = new AtomicInteger();
            Callable<String> work = () -> {
                boolean first = tries.incrementAndGet() == 1;
                try {
                    model.logOdds(first ? LONG : GOOD);
                    return "answered";
                } catch (ScoringFailedException e) {
                    return e.getMessage();
                } finally {
                    if (first) {
                        back.countDown();
                    }
                }
            };

            Future<String> hangs = workers.ask(work);
            Future<String> behind = workers.run(() -> "behind");

            assertThat(await(behind)).isEqualTo("behind");
            assertThat(await(hangs)).isEqualTo("model bot-9.9.9 is away");
            assertThat(back.getCount()).as("the first question goes on").isEqualTo(1);
            assertThat(tries).hasValue(2);
            assertThat(workers.pending()).isZero();
            assertThat(back.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(await(workers.ask(work))).isEqualTo("answered");
        }
    }

    private ScoringWorkers workers(Map<String, String> settings, Guard guard) {
        Map<String, String> variables = new HashMap<>();
        settings.forEach((name, value) -> variables.put("RASED_" + name.toUpperCase(Locale.ROOT), value));
        return new ScoringWorkers(
                vertx, ConfigurationReader.read(AiSettings.class, null, variables), guard.questions());
    }

    private static Guard silent() {
        return Guard.of(BreakerSettings.DEFAULTS, 100, (model, outcome) -> {});
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
