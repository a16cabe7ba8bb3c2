/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.rased.event.TransactionKey;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appends in one atomic round trip: {@code MULTI}, {@code RPUSH} of the body, the script that accounts for it, {@code
 * EXEC}. Belongs to the event loop of its {@link RedisLink}.
 */
public final class RedisBatchBuffer implements BatchBuffer {
    // Tells a repeated body from another one. Not cryptographic: whoever forges a collision only loses a batch of his
    // own.
    private static final Hasher128 HASHER = Hashing.murmur3_128();
    private static final int EXEC_REPLY = 3;

    private final RedisLink redis;
    private final TriggerSettings triggers;
    private final SealedShare sealedShare;

    /**
     * @param redis the connection
     * @param triggers when a segment is closed
     * @param sealedShare says when there is no room for more
     */
    public RedisBatchBuffer(RedisLink redis, TriggerSettings triggers, SealedShare sealedShare) {
        this.redis = redis;
        this.triggers = triggers;
        this.sealedShare = sealedShare;
    }

    @Override
    public Future<AppendOutcome> append(IncomingBatch batch) {
        if (sealedShare.exceeded()) {
            return Future.failedFuture(BufferUnavailableException.full());
        }
        String list = RedisKeys.events(batch.transaction(), batch.session());
        return redis.batch(List.of(
                        Request.cmd(Command.MULTI),
                        Request.cmd(Command.RPUSH).arg(list).arg(batch.body()),
                        accounting(batch, list),
                        Request.cmd(Command.EXEC)))
                .compose(replies -> outcome(batch, list, replies.get(EXEC_REPLY)));
    }

    private Future<AppendOutcome> outcome(IncomingBatch batch, String list, @Nullable Response exec) {
        Response answer = exec == null || exec.size() < 2 ? null : exec.get(1);
        if (answer == null) {
            return Future.failedFuture(new BufferUnavailableException("redis did not run the transaction"));
        }
        if (answer.type() == ResponseType.ERROR) {
            return takeBack(batch, list, answer.toString());
        }
        int segment = answer.get(1).toInteger();
        int batches = answer.get(2).toInteger();
        boolean sealed = answer.get(3).toInteger() == 1;
        return Future.succeededFuture(
                switch (answer.get(0).toInteger()) {
                    case 0 -> new AppendOutcome.Accepted(segment, batches, sealed);
                    case 1 -> new AppendOutcome.Duplicate(segment, batches, sealed);
                    case 2 -> new AppendOutcome.BatchConflict();
                    default -> new AppendOutcome.TransactionOfAnotherSession();
                });
    }

    /**
     * The body was pushed and the script did not run (somebody flushed the scripts): the body is taken out again, found
     * by its bytes, so that the client's next try starts from nothing.
     */
    private Future<AppendOutcome> takeBack(IncomingBatch batch, String list, String why) {
        return redis.send(Request.cmd(Command.LREM).arg(list).arg(-1).arg(batch.body()))
                .compose(removed -> redis.loadScripts())
                .compose(loaded -> Future.failedFuture(new BufferUnavailableException("redis: " + why)));
    }

    private Request accounting(IncomingBatch batch, String list) {
        TransactionKey transaction = batch.transaction();
        String tag = Shards.tag(transaction);
        return Request.cmd(Command.EVALSHA)
                .arg(LuaScript.APPEND.sha1())
                .arg(4)
                .arg(list)
                .arg(RedisKeys.transaction(transaction))
                .arg(RedisKeys.batches(transaction))
                .arg(RedisKeys.due(tag))
                .arg(batch.session().value())
                .arg(batch.batchId().value())
                .arg(hash(batch.body()))
                .arg(batch.body().length)
                .arg(batch.trigger() ? 1 : 0)
                .arg(batch.events())
                .arg(batch.earliest())
                .arg(batch.latest())
                .arg(orEmpty(batch.userId()))
                .arg(orEmpty(batch.clientAddress()))
                .arg(orEmpty(batch.userAgent()))
                .arg(triggers.batchLimit())
                .arg(triggers.byteLimit().bytes())
                .arg(triggers.idle().toMillis())
                .arg(triggers.maxAge().toMillis())
                .arg(triggers.retention().toMillis())
                .arg(tag)
                .arg(transaction.organization() + ":" + batch.session() + ":" + transaction.transaction());
    }

    private static String hash(byte[] body) {
        HashValue128 hash = HASHER.hashBytesTo128Bits(body);
        return Long.toHexString(hash.getMostSignificantBits()) + "-" + Long.toHexString(hash.getLeastSignificantBits());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
