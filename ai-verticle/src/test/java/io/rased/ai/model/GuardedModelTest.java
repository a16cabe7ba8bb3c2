/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

import static io.rased.ai.model.TestModels.BOT;
import static io.rased.ai.model.TestModels.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.rased.ai.domain.ScoringFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that fail and that don't come back, by graphs that do. */
final class GuardedModelTest {
    private static final float[][] GOOD = {{0, 0}};
    private static final float[][] BAD = {{1, 1}};
    /** Long enough that all that is asserted meanwhile is, before the end. */
    private static final float[][] LONG = {{3, 3}};

    private static final Duration TIMEOUT = Duration.ofMillis(100);
    private static final Duration OPEN = Duration.ofSeconds(5);

    @TempDir
    Path models;

    /** A clock that stands still until the test moves it. */
    private final AtomicLong nanos = new AtomicLong();

    private final List<CallOutcome> calls = new CopyOnWriteArrayList<>();
    private Questions questions = Guard.silent().questions();

    @Test
    void aModelThatFailsIsNotAskedForAWhileAndThenTriedAgain() throws Exception {
        try (LoadedModel model = load(TinyOnnx.failing(2), Duration.ofSeconds(30), OPEN)) {
            assertThat(model.logOdds(GOOD)).hasSize(1);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> model.logOdds(BAD)).isInstanceOf(ScoringFailedException.class);
            }

            assertThat(model.away()).isTrue();
            assertThatThrownBy(() -> model.logOdds(GOOD)).hasMessageContaining("is away");
            nanos.addAndGet(OPEN.toNanos());
            assertThat(model.logOdds(GOOD)).hasSize(1);
            assertThat(model.away()).isFalse();
        }
        assertThat(calls)
                .containsExactly(
                        CallOutcome.ANSWERED,
                        CallOutcome.FAILED,
                        CallOutcome.FAILED,
                        CallOutcome.FAILED,
                        CallOutcome.NOT_ASKED,
                        CallOutcome.ANSWERED);
    }

    @Test
    void whoAsksAModelThatDoesNotComeBackIsNamedAndItsMemoryStaysUntilItDoes() throws Exception {
        LoadedModel model = load(TinyOnnx.slow(2), TIMEOUT, OPEN);
        var question = new FutureTask<Throwable>(() -> catchThrowable(() -> model.logOdds(LONG)));
        Thread asking = start(question);

        assertThat(questions.late()).isEmpty();
        nanos.addAndGet(TIMEOUT.toNanos() + 1);
        assertThat(questions.late()).singleElement().satisfies(late -> {
            assertThat(late.thread()).isEqualTo(asking);
            assertThat(late.goesOn()).isTrue();
        });
        assertThat(questions.lost()).isEqualTo(1);
        assertThat(questions.late()).isEmpty();
        model.close();

        assertThat(question).isNotDone();
        assertThat(model.freed()).isFalse();
        assertThat(question.get(60, TimeUnit.SECONDS)).hasMessageContaining("took longer than 100 ms");
        assertThat(model.freed()).isTrue();
        assertThat(questions.lost()).isZero();
        assertThat(calls).containsExactly(CallOutcome.TIMED_OUT);
    }

    @Test
    void aModelThatHangsIsNotAskedForAWhileAndThenTriedAgain() throws Exception {
        try (LoadedModel model = load(TinyOnnx.slow(2), TIMEOUT, OPEN)) {
            var question = new FutureTask<Throwable>(() -> catchThrowable(() -> model.logOdds(LONG)));
            start(question);
            nanos.addAndGet(TIMEOUT.toNanos() + 1);
            assertThat(questions.late()).hasSize(1);

            assertThat(model.away()).isTrue();
            assertThatThrownBy(() -> model.logOdds(GOOD)).hasMessageContaining("is away");
            nanos.addAndGet(OPEN.toNanos());
            assertThat(model.logOdds(GOOD)).hasSize(1);

            assertThat(question.get(60, TimeUnit.SECONDS)).isInstanceOf(ScoringFailedException.class);
            assertThat(model.away()).isFalse();
        }
        assertThat(calls).containsExactly(CallOutcome.TIMED_OUT, CallOutcome.NOT_ASKED, CallOutcome.ANSWERED);
    }

    @Test
    void whenTwiceAsManyHangAsMayAskNoModelIsAsked() throws Exception {
        try (LoadedModel model = load(TinyOnnx.slow(2), TIMEOUT, OPEN)) {
            List<FutureTask<Throwable>> hanging = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                var question = new FutureTask<Throwable>(() -> catchThrowable(() -> model.logOdds(LONG)));
                hanging.add(question);
                start(question);
                nanos.addAndGet(TIMEOUT.toNanos() + 1);
                assertThat(questions.late()).hasSize(1);
                nanos.addAndGet(OPEN.toNanos());
            }

            assertThatThrownBy(() -> model.logOdds(GOOD)).hasMessageContaining("is away");

            for (FutureTask<Throwable> question : hanging) {
                question.get(60, TimeUnit.SECONDS);
            }
            assertThat(model.logOdds(GOOD)).hasSize(1);
        }
    }

    private Thread start(Runnable question) {
        Thread asking = new Thread(question);
        asking.start();
        await().until(() -> questions.isUnderWay(asking));
        return asking;
    }

    private LoadedModel load(byte[] onnx, Duration timeout, Duration open) throws IOException {
        TestModels.install(models.resolve("bot"), onnx, manifest());
        var settings = new BreakerSettings(timeout, Duration.ofSeconds(10), 4, 0.5, open);
        var guard = Guard.of(settings, 100, (model, outcome) -> calls.add(outcome), nanos::get);
        questions = guard.questions();
        return new ModelRegistry(models, guard).load(BOT, 1);
    }
}
