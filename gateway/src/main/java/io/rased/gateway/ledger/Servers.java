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
import java.time.Duration;
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
    private static final int LISTING_SECONDS = 3_600;
    /** What is about to expire may be gone when it is counted. */
    private static final Duration MARGIN = Duration.ofMinutes(30);
    /** Transactions whose rows are counted at once: each is several requests, and a connection takes a thousand. */
    private static final int COUNTED = 8;

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
            postgres = new PostgresCensus(
                    new Postgres(pool, settings.postgres()),
                    settings.cassandra().retention().minus(MARGIN));
        } catch (ServersAwayException away) {
            vertx.close();
            throw away;
        }
    }

    /** A page of what Redis knows, from {@link RedisCensus#START} on. */
    RedisCensus.Page buffered(String cursor) {
        return await(() -> redis.page(cursor));
    }

    /** What Redis knows of these. */
    Map<TransactionKey, BufferedTransaction> buffered(List<TransactionKey> keys) {
        Map<TransactionKey, BufferedTransaction> known = new HashMap<>();
        await(() -> redis.of(keys)).forEach(transaction -> known.put(transaction.key(), transaction));
        return known;
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
        await(() -> cassandra.transactions(to), LISTING_SECONDS);
    }

    /** What the stores say of transactions, and Redis said. */
    List<TransactionFacts> facts(List<TransactionKey> keys, Map<TransactionKey, BufferedTransaction> buffered) {
        Map<TransactionKey, Map<Integer, StoredSegment>> stored = stored(keys);
        Future<Map<TransactionKey, Map<Integer, Long>>> scored = postgres.segments(keys);
        // After the segments: a version that comes between the two must not seem to be missing.
        Future<Map<TransactionKey, Map<Integer, ResultVersion>>> versions =
                scored.compose(read -> postgres.versions(keys));
        await(() -> versions);
        List<TransactionFacts> facts = new ArrayList<>(keys.size());
        for (TransactionKey key : keys) {
            facts.add(new TransactionFacts(
                    key,
                    buffered.get(key),
                    stored.getOrDefault(key, Map.of()),
                    scored.result().getOrDefault(key, Map.of()),
                    versions.result().getOrDefault(key, Map.of())));
        }
        return facts;
    }

    private Map<TransactionKey, Map<Integer, StoredSegment>> stored(List<TransactionKey> keys) {
        Map<TransactionKey, Map<Integer, StoredSegment>> stored = new HashMap<>();
        for (List<TransactionKey> some : Pages.of(keys, COUNTED)) {
            List<Future<Map<Integer, StoredSegment>>> counts =
                    some.stream().map(cassandra::segments).toList();
            await(() -> Future.join(counts));
            for (int i = 0; i < some.size(); i++) {
                stored.put(some.get(i), counts.get(i).result());
            }
        }
        return stored;
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
        return await(question, WAIT_SECONDS);
    }

    private <T> T await(Supplier<Future<T>> question, int seconds) {
        Promise<T> answer = Promise.promise();
        loop.runOnContext(onLoop -> question.get().onComplete(answer));
        try {
            return answer.future().toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new ServersAwayException(String.valueOf(failed.getMessage()), failed);
        } catch (TimeoutException late) {
            throw new ServersAwayException("no answer within " + seconds + " s", late);
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
