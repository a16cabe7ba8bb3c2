/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.relational;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.config.Secret;
import io.rased.relational.PostgresSettings.TlsMode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        get(vertx.close());
    }

    @Test
    void aServerThatSaysNothingIsUnavailableWhenItsAnswerIsOverdue() throws Exception {
        NetServer silent = vertx.createNetServer().connectHandler(socket -> {});
        get(silent.listen(0, "127.0.0.1"));
        var settings = new PostgresSettings(
                new Secret("postgresql://u:p@127.0.0.1:" + silent.actualPort() + "/d"),
                TlsMode.DISABLE,
                null,
                4,
                16,
                Duration.ofMinutes(1),
                Duration.ofMillis(100));
        var postgres = new Postgres(RelationalStore.open(vertx, settings), settings);

        Future<?> statement = postgres.execute("SELECT $1", Tuple.of("a"));
        Future<?> transaction = postgres.inTransaction(connection -> Future.succeededFuture());

        for (Future<?> asked : new Future<?>[] {statement, transaction}) {
            get(asked.transform(answer -> Future.succeededFuture()));
            assertThat(asked.cause())
                    .isInstanceOf(TimeoutException.class)
                    .satisfies(overdue ->
                            assertThat(PostgresErrors.isUnavailable(overdue)).isTrue());
        }
    }

    private static void get(Future<?> future) throws InterruptedException, ExecutionException, TimeoutException {
        future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
