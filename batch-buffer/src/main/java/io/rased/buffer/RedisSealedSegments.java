/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.buffer;

import io.rased.event.ByteSlice;
import io.rased.event.SegmentKey;
import io.rased.event.SegmentMessage;
import io.rased.event.SegmentMetadata;
import io.rased.event.TransactionKey;
import io.rased.event.TriggerReason;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The due index and its leases in Redis. Belongs to the event loop of its {@link RedisLink}. */
public final class RedisSealedSegments implements SealedSegments {
    private static final String GONE = "-1";

    private final RedisLink redis;
    private final TriggerSettings settings;
    private final Supplier<String> owners;

    /**
     * @param redis the connection
     * @param settings the lease's length and the oldest a segment may get
     * @param owners names each claim; no two may be equal on any node
     */
    public RedisSealedSegments(RedisLink redis, TriggerSettings settings, Supplier<String> owners) {
        this.redis = redis;
        this.settings = settings;
        this.owners = owners;
    }

    @Override
    public Future<List<DueSegment>> due(int limitPerShard) {
        List<Request> requests = IntStream.range(0, Shards.COUNT)
                .mapToObj(shard -> RedisLink.call(
                        LuaScript.DUE,
                        List.of(RedisKeys.due(Shards.tag(shard))),
                        List.of(Integer.toString(limitPerShard))))
                .toList();
        return redis.batch(requests)
                .recover(failure -> RedisLink.isScriptMissing(failure.getMessage())
                        ? redis.loadScripts().compose(loaded -> redis.batch(requests))
                        : Future.failedFuture(failure))
                .map(RedisSealedSegments::members);
    }

    private static List<DueSegment> members(List<Response> shards) {
        List<DueSegment> due = new ArrayList<>();
        for (Response shard : shards) {
            shard.forEach(member -> due.add(DueSegment.parse(member.toString())));
        }
        return due;
    }

    @Override
    public Future<Optional<SegmentLease>> claim(DueSegment due) {
        SegmentKey segment = due.key();
        TransactionKey transaction = segment.transaction();
        String tag = Shards.tag(transaction);
        String owner = owners.get();
        return redis.evaluate(
                        LuaScript.CLAIM,
                        List.of(
                                RedisKeys.due(tag),
                                RedisKeys.events(transaction, due.session()),
                                RedisKeys.transaction(transaction),
                                RedisKeys.sealed(segment),
                                RedisKeys.sealedMeta(segment),
                                RedisKeys.sealedBytes(tag)),
                        List.of(
                                due.member(),
                                Integer.toString(segment.segment()),
                                owner,
                                Long.toString(settings.lease().toMillis()),
                                Long.toString(settings.maxAge().toMillis())))
                .map(claimed -> claimed == null
                        ? Optional.empty()
                        : Optional.of(new SegmentLease(due, owner, metadata(claimed))));
    }

    @Override
    public Future<SegmentMessage> read(SegmentLease lease) {
        DueSegment due = lease.due();
        return redis.send(Request.cmd(Command.LRANGE)
                        .arg(RedisKeys.sealed(due.key()))
                        .arg(0)
                        .arg(-1))
                .map(list -> new SegmentMessage(due.key(), due.session(), batches(list), lease.metadata()));
    }

    private static List<ByteSlice> batches(@Nullable Response list) {
        List<ByteSlice> batches = new ArrayList<>();
        if (list != null) {
            list.forEach(batch -> batches.add(ByteSlice.of(batch.toBytes())));
        }
        return batches;
    }

    private static SegmentMetadata metadata(Response fields) {
        return new SegmentMetadata(
                TriggerReason.ofWireName(fields.get(0).toString()).orElseThrow(),
                fields.get(3).toInteger(),
                fields.get(4).toLong(),
                fields.get(5).toLong(),
                fields.get(6).toLong(),
                Instant.ofEpochMilli(fields.get(2).toLong()),
                Instant.ofEpochMilli(fields.get(1).toLong()),
                text(fields.get(7)),
                text(fields.get(8)),
                text(fields.get(9)));
    }

    private static @Nullable String text(@Nullable Response field) {
        return field == null || field.toString().isEmpty() ? null : field.toString();
    }

    @Override
    public Future<Boolean> renew(SegmentLease lease) {
        SegmentKey key = lease.due().key();
        return redis.evaluate(
                        LuaScript.RENEW,
                        List.of(RedisKeys.due(Shards.tag(key.transaction())), RedisKeys.sealedMeta(key)),
                        List.of(
                                lease.due().member(),
                                lease.owner(),
                                Long.toString(settings.lease().toMillis())))
                .map(renewed -> renewed != null && renewed.toInteger() == 1);
    }

    @Override
    public Future<Void> delete(SegmentLease lease) {
        return release(lease, GONE);
    }

    @Override
    public Future<Void> handBack(SegmentLease lease, Duration wait) {
        return release(lease, Long.toString(wait.toMillis()));
    }

    private Future<Void> release(SegmentLease lease, String dueAgain) {
        SegmentKey key = lease.due().key();
        String tag = Shards.tag(key.transaction());
        return redis.evaluate(
                        LuaScript.RELEASE,
                        List.of(
                                RedisKeys.due(tag),
                                RedisKeys.sealed(key),
                                RedisKeys.sealedMeta(key),
                                RedisKeys.sealedBytes(tag)),
                        List.of(lease.due().member(), lease.owner(), dueAgain))
                .mapEmpty();
    }
}
