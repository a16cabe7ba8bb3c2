/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HalvesTest {
    private final Halves halves = new Halves(new VertxSettings(Duration.ofSeconds(1)), 2);

    @AfterEach
    void close() throws Exception {
        await(halves.close());
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyWaitsForGivesWay(Role role) throws Exception {
        var threads = new Threads();

        await(halves.deploy(role, threads));

        int expected = role.isBehindTheQueues() ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY;
        assertThat(threads.eventLoop.get()).isEqualTo(expected);
        assertThat(threads.worker.get()).as("its worker").isEqualTo(expected);
        assertThat(threads.ownWorker.get()).as("its own worker").isEqualTo(expected);
        assertThat(threads.started.get()).as("a thread of a client's").isEqualTo(expected);
    }

    @Test
    void whatIsStartedFromAThreadThatGivesWayDoesNotInheritThat() throws Exception {
        var threads = List.of(new Threads(), new Threads(), new Threads(), new Threads());

        await(halves.deploy(Role.NOTIFY, new Threads())
                .compose(fromThere -> Future.join(threads.stream()
                        .map(each -> halves.deploy(Role.INGESTION, each))
                        .toList())));

        assertThat(threads)
                .allSatisfy(each -> assertThat(each.eventLoop.get()).isEqualTo(Thread.NORM_PRIORITY))
                .allSatisfy(each -> assertThat(each.worker.get()).isEqualTo(Thread.NORM_PRIORITY));
    }

    /** Notes the priority of each kind of thread that a role has. */
    private static final class Threads extends VerticleBase {
        private final CompletableFuture<Integer> eventLoop = new CompletableFuture<>();
        private final CompletableFuture<Integer> worker = new CompletableFuture<>();
        private final CompletableFuture<Integer> ownWorker = new CompletableFuture<>();
        private final CompletableFuture<Integer> started = new CompletableFuture<>();

        @SuppressWarnings("NullAway.Init") // Set by start.
        private WorkerExecutor own;

        @Override
        public Future<?> start() {
            // Kept: one that nobody holds is closed with what it has to do when it is collected.
            own = vertx.createSharedWorkerExecutor("own", 1);
            note(eventLoop);
            return Future.join(
                    vertx.executeBlocking(() -> {
                        new Thread(() -> note(started)).start();
                        return note(worker);
                    }),
                    own.executeBlocking(() -> note(ownWorker)));
        }

        private static boolean note(CompletableFuture<Integer> priority) {
            return priority.complete(Thread.currentThread().getPriority());
        }
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
