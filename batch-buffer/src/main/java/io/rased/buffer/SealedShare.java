/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how much of Redis's memory sealed segments take. They wait there while Kafka is away, and must leave room for
 * what is open: past their share no batch is taken until they drain. Looks once a second; belongs to one event loop.
 */
public final class SealedShare {
    private static final Logger log = LoggerFactory.getLogger(SealedShare.class);
    private static final long LOOK_MS = 1_000;
    private static final String MAX_MEMORY = "\nmaxmemory:";

    private final RedisLink redis;
    private final double share;
    private boolean exceeded;

    private SealedShare(RedisLink redis, double share) {
        this.redis = redis;
        this.share = share;
    }

    /** Begins to watch; ends with the context's verticle. */
    public static SealedShare watch(Vertx vertx, RedisLink redis, TriggerSettings settings) {
        var watch = new SealedShare(redis, settings.sealedShare());
        vertx.setPeriodic(0, LOOK_MS, tick -> watch.look());
        return watch;
    }

    /** Whether sealed segments took more than their share at the last look. */
    boolean exceeded() {
        return exceeded;
    }

    private void look() {
        List<Request> requests = new ArrayList<>();
        requests.add(Request.cmd(Command.INFO).arg("memory"));
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            requests.add(Request.cmd(Command.GET).arg(RedisKeys.sealedBytes(Shards.tag(shard))));
        }
        // A Redis that doesn't answer is not full: the append itself finds out that it is away.
        redis.batch(requests).onSuccess(this::judge);
    }

    private void judge(List<Response> answers) {
        long limit = maxMemory(answers.get(0));
        long sealed = 0;
        for (Response bytes : answers.subList(1, answers.size())) {
            sealed += bytes == null ? 0 : bytes.toLong();
        }
        boolean now = limit > 0 && sealed > limit * share;
        if (now != exceeded) {
            exceeded = now;
            log.atWarn()
                    .addKeyValue("server", "redis")
                    .log(
                            now
                                    ? "Sealed segments take {} bytes of Redis, more than trigger.sealedShare: batches are refused"
                                    : "Sealed segments take {} bytes of Redis: batches are taken again",
                            sealed);
        }
    }

    /** Redis's limit in bytes; 0 if it has none. */
    private static long maxMemory(@Nullable Response info) {
        String text = info == null ? "" : info.toString();
        int at = text.indexOf(MAX_MEMORY);
        if (at < 0) {
            return 0;
        }
        int end = text.indexOf('\r', at);
        return Long.parseLong(text.substring(at + MAX_MEMORY.length(), end));
    }
}
