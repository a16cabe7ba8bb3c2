/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.trigger;

import io.micrometer.core.instrument.MeterRegistry;
import io.rased.buffer.RedisLink;
import io.rased.buffer.RedisSealedSegments;
import io.rased.buffer.RedisSettings;
import io.rased.buffer.SealedSignal;
import io.rased.buffer.TriggerSettings;
import io.rased.http.management.HealthChecks;
import io.rased.queues.KafkaAdmin;
import io.rased.queues.KafkaQueuePublisher;
import io.rased.queues.KafkaSettings;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The trigger role, wired: from the due index in Redis to the queues. */
public final class TriggerVerticle extends VerticleBase {
    private static final long DRAIN_SECONDS = 2;

    private final TriggerSettings settings;
    private final RedisSettings redisSettings;
    private final KafkaSettings kafkaSettings;
    private final Supplier<String> owners;
    private final SealedSignal sealed;
    private final HealthChecks health;
    private final MeterRegistry meters;
    private @Nullable RedisLink redis;
    private @Nullable KafkaQueuePublisher queues;
    private @Nullable KafkaAdmin admin;
    private @Nullable DueScheduler scheduler;
    private @Nullable HeldLeases leases;

    /**
     * @param settings when a segment is sealed and how many are handed over at once
     * @param redisSettings where the buffer is
     * @param kafkaSettings where the queues are
     * @param owners names each lease; no two alike on any node
     * @param sealed says when to look at once
     * @param health gets checks of Redis and Kafka
     * @param meters gets {@link TriggerMetrics}
     */
    public TriggerVerticle(
            TriggerSettings settings,
            RedisSettings redisSettings,
            KafkaSettings kafkaSettings,
            Supplier<String> owners,
            SealedSignal sealed,
            HealthChecks health,
            MeterRegistry meters) {
        this.settings = settings;
        this.redisSettings = redisSettings;
        this.kafkaSettings = kafkaSettings;
        this.owners = owners;
        this.sealed = sealed;
        this.health = health;
        this.meters = meters;
    }

    @Override
    public Future<?> start() {
        return RedisLink.open(vertx, redisSettings)
                .onSuccess(link -> redis = link)
                .compose(link -> KafkaAdmin.open(vertx, kafkaSettings))
                .onSuccess(client -> admin = client)
                .compose(client -> KafkaQueuePublisher.open(vertx, kafkaSettings, meters))
                .onSuccess(this::schedule);
    }

    private void schedule(KafkaQueuePublisher publisher) {
        RedisLink link = java.util.Objects.requireNonNull(redis);
        KafkaAdmin kafka = java.util.Objects.requireNonNull(admin);
        queues = publisher;
        health.register("redis", link::ping);
        health.register("kafka", kafka::ping);
        var segments = new RedisSealedSegments(link, settings, owners);
        var held = new HeldLeases(vertx, segments, settings.lease());
        leases = held;
        var handOver = new HandOver(segments, held, publisher, new TriggerMetrics(meters));
        var due = new DueScheduler(segments, handOver, new QueueBackoff(System::nanoTime), settings.inFlight());
        scheduler = due;
        vertx.setPeriodic(settings.poll().toMillis(), tick -> due.look());
        sealed.onSignal(context, due::look);
    }

    /** Finishes what is under way, for two seconds; what takes longer is handed back, for another node. */
    @Override
    public Future<?> stop() {
        Future<Void> drained = scheduler == null ? Future.succeededFuture() : scheduler.stop();
        return drained.timeout(DRAIN_SECONDS, TimeUnit.SECONDS)
                .otherwiseEmpty()
                .compose(done -> leases == null ? Future.succeededFuture() : leases.handBack())
                .otherwiseEmpty()
                .compose(done -> queues == null ? Future.succeededFuture() : queues.close())
                .compose(done -> admin == null ? Future.succeededFuture() : admin.close())
                .compose(done -> redis == null ? Future.succeededFuture() : redis.close());
    }
}
