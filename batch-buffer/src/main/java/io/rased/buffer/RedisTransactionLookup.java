/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.TransactionKey;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;

/** Looks transactions up in the buffer. Belongs to the event loop of its {@link RedisLink}. */
public final class RedisTransactionLookup implements TransactionLookup {
    private final RedisLink redis;

    /** @param redis the connection */
    public RedisTransactionLookup(RedisLink redis) {
        this.redis = redis;
    }

    @Override
    public Future<Boolean> known(TransactionKey transaction) {
        return redis.send(Request.cmd(Command.EXISTS).arg(RedisKeys.transaction(transaction)))
                .map(exists -> exists != null && exists.toInteger() == 1);
    }
}
