/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.results.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.rased.relational.Postgres;
import io.rased.relational.PostgresSettings;
import io.rased.relational.RelationalStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultWaitersTest {
    private static final TransactionKey KEY = new TransactionKey(new OrganizationId("o"), new TransactionId("t"));
    private static final PostgresSettings NOBODY_THERE = PostgresSettings.of("postgresql://u:p@127.0.0.1:1/d");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final ResultWaiters waiters = new ResultWaiters(
            vertx,
            new ResultStore(new Postgres(RelationalStore.open(vertx, NOBODY_THERE), NOBODY_THERE)),
            10,
            Duration.ofSeconds(5));

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void aReleaseAnswersEverybodyWithNothingYet() {
        Future<Optional<StoredResult>> one = waiters.await(KEY, LONG);
        Future<Optional<StoredResult>> other = waiters.await(KEY, LONG);
        assertThat(one.isComplete()).isFalse();

        waiters.release();

        assertThat(one.result()).isEmpty();
        assertThat(other.result()).isEmpty();
    }

    @Test
    void afterAReleaseNobodyWaits() {
        waiters.release();

        assertThat(waiters.await(KEY, LONG).result()).isEmpty();
    }
}
