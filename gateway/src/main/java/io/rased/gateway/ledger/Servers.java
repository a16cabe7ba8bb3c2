/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.gateway.ledger;

import com.datastax.oss.driver.api.core.CqlSession;
import io.rased.buffer.BufferedTransaction;
import io.rased.buffer.RedisCensus;
import io.rased.buffer.RedisLink;
import io.rased.event.TransactionKey;
import io.rased.gateway.GatewaySettings;
import io.rased.gateway.ledger.account.ResultVersion;
import io.rased.gateway.ledger.account.TransactionFacts;
import io.rased.persistence.cassandra.CassandraCensus;
import io.rased.persistence.cassandra.CassandraClient;
import io.rased.persistence.cassandra.StoredSegment;
import io.rased.relational.Postgres;
import io.rased.relational.RelationalStore;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Redis, Cassandra and PostgreSQL, open for asking. For a command: every method waits for its answer, and throws {@link
 * ServersAwayException} if there is none. One thread.
 */
final class Servers implements AutoCloseable {
    private static final int WAIT_SECONDS = 60;
    private static final int PAGE = 200;

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final GatewaySettings settings;
    private final RedisCensus redis;
    private final CassandraCensus cassandra;
    private final PostgresCensus postgres;

    /** Opens all three; what was opened is closed again if one of them is away. */
    Servers(GatewaySettings settings) {
        this.settings = settings;
        try {
            redis = new RedisCensus(await(() -> RedisLink.open(vertx, settings.redis())));
            CqlSession session = await(() -> CassandraClient.open(vertx, settings.cassandra()));
            cassandra = await(() -> CassandraCensus.open(vertx, session, settings.cassandra()));
            Pool pool = RelationalStore.open(vertx, settings.postgres());
            postgres = new PostgresCensus(new Postgres(pool, settings.postgres()));
        } catch (ServersAwayException away) {
            vertx.close();
            throw away;
        }
    }

    /** A page of what Redis knows, from {@link RedisCensus#START} on. */
    RedisCensus.Page buffered(String cursor) {
        return await(() -> redis.page(cursor));
    }

    /** Shows the transactions that PostgreSQL knows, page by page. */
    void scored(Consumer<List<TransactionKey>> to) {
        TransactionKey last = null;
        List<TransactionKey> page;
        do {
            TransactionKey after = last;
            page = await(() -> postgres.transactions(after, PAGE));
            to.accept(page);
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    /** Shows the transactions that Cassandra knows, some more than once; on another thread. */
    void stored(Consumer<TransactionKey> to) {
        await(() -> cassandra.transactions(to));
    }

    /** What the stores say of transactions, and Redis said. */
    List<TransactionFacts> facts(List<TransactionKey> keys, Map<TransactionKey, BufferedTransaction> buffered) {
        Future<Map<TransactionKey, Map<Integer, StoredSegment>>> stored = stored(keys);
        Future<Map<TransactionKey, Map<Integer, Long>>> scored = postgres.segments(keys);
        Future<Map<TransactionKey, Map<Integer, ResultVersion>>> versions = postgres.versions(keys);
        await(() -> Future.join(stored, scored, versions));
        List<TransactionFacts> facts = new ArrayList<>(keys.size());
        for (TransactionKey key : keys) {
            facts.add(new TransactionFacts(
                    key,
                    buffered.get(key),
                    stored.result().getOrDefault(key, Map.of()),
                    scored.result().getOrDefault(key, Map.of()),
                    versions.result().getOrDefault(key, Map.of())));
        }
        return facts;
    }

    private Future<Map<TransactionKey, Map<Integer, StoredSegment>>> stored(List<TransactionKey> keys) {
        List<Future<Map<Integer, StoredSegment>>> all =
                keys.stream().map(cassandra::segments).toList();
        return Future.join(all).map(joined -> {
            Map<TransactionKey, Map<Integer, StoredSegment>> stored = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                stored.put(keys.get(i), all.get(i).result());
            }
            return stored;
        });
    }

    /** Has the outbox publish a notification once more. */
    void publishAgain(TransactionKey key, int version) {
        await(() -> postgres.publishAgain(key, version));
    }

    /** Lets a transaction that has no result version left be scored from its beginning. */
    void forgetScores(TransactionKey key) {
        await(() -> postgres.forgetScores(key));
    }

    /** Asks on the event loop, which Redis's connection belongs to. */
    private <T> T await(Supplier<Future<T>> question) {
        Promise<T> answer = Promise.promise();
        loop.runOnContext(onLoop -> question.get().onComplete(answer));
        try {
            return answer.future().toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new ServersAwayException(String.valueOf(failed.getMessage()), failed);
        } catch (TimeoutException late) {
            throw new ServersAwayException("no answer within " + WAIT_SECONDS + " s", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServersAwayException("interrupted", e);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
