/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.OrganizationId;
import io.rased.event.TransactionId;
import io.rased.event.TransactionKey;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the transactions that the buffer knows, page by page, without holding anybody up. A transaction that is there all
 * the while is on a page, perhaps on two. Belongs to the event loop of its {@link RedisLink}; futures fail with {@link
 * BufferUnavailableException}.
 */
public final class RedisCensus {
    /** Where a census begins, and what the last page has as its next. */
    public static final String START = "0";

    private static final String PREFIX = "transaction:";
    /** Keys that Redis looks at for a page, of which about a third are transactions. */
    private static final int LOOKED_AT = 500;

    private final RedisLink redis;

    /** @param redis the connection */
    public RedisCensus(RedisLink redis) {
        this.redis = redis;
    }

    /**
     * A page.
     *
     * @param next where the next page begins; {@link #START} after the last one
     * @param transactions may be none
     */
    public record Page(String next, List<BufferedTransaction> transactions) {}

    /** The page that begins at {@code cursor}. */
    public Future<Page> page(String cursor) {
        return redis.send(Request.cmd(Command.SCAN)
                        .arg(cursor)
                        .arg("MATCH")
                        .arg(PREFIX + "*")
                        .arg("COUNT")
                        .arg(LOOKED_AT))
                .compose(RedisCensus::scanned)
                .compose(scanned -> describe(scanned.keys()).map(described -> new Page(scanned.next(), described)));
    }

    /** What the buffer knows of these; it may have forgotten some. */
    public Future<List<BufferedTransaction>> of(List<TransactionKey> keys) {
        return describe(keys);
    }

    private record Scanned(String next, List<TransactionKey> keys) {}

    private static Future<Scanned> scanned(@Nullable Response answer) {
        if (answer == null || answer.size() < 2) {
            return Future.failedFuture(new BufferUnavailableException("redis did not answer a SCAN"));
        }
        List<TransactionKey> keys = new ArrayList<>();
        answer.get(1).forEach(name -> keys.add(key(name.toString())));
        return Future.succeededFuture(new Scanned(answer.get(0).toString(), keys));
    }

    /** Takes {@code transaction:{shard}:organization:transaction} apart. */
    private static TransactionKey key(String name) {
        String[] parts = name.split(":", -1);
        return new TransactionKey(new OrganizationId(parts[2]), new TransactionId(parts[3]));
    }

    private Future<List<BufferedTransaction>> describe(List<TransactionKey> keys) {
        List<Future<@Nullable BufferedTransaction>> described =
                keys.stream().map(this::describe).toList();
        return Future.join(described).map(all -> {
            List<BufferedTransaction> known = new ArrayList<>();
            all.<@Nullable BufferedTransaction>list().forEach(one -> {
                if (one != null) { // it may have expired since
                    known.add(one);
                }
            });
            return known;
        });
    }

    private Future<@Nullable BufferedTransaction> describe(TransactionKey key) {
        return redis.evaluate(
                        LuaScript.CENSUS,
                        List.of(RedisKeys.transaction(key), RedisKeys.batches(key), RedisKeys.due(Shards.tag(key))),
                        List.of(
                                Shards.tag(key),
                                key.organization().value(),
                                key.transaction().value()))
                .map(answer -> answer == null ? null : read(key, answer));
    }

    private static BufferedTransaction read(TransactionKey key, Response answer) {
        List<BufferedTransaction.ClosedSegment> closed = new ArrayList<>();
        for (int i = 4; i < answer.size(); i += 3) {
            closed.add(new BufferedTransaction.ClosedSegment(
                    answer.get(i).toInteger(),
                    answer.get(i + 1).toInteger(),
                    answer.get(i + 2).toInteger()));
        }
        return new BufferedTransaction(
                key,
                answer.get(0).toInteger(),
                answer.get(1).toInteger(),
                answer.get(2).toInteger(),
                answer.get(3).toInteger(),
                closed);
    }
}
